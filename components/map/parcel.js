// What most runs leave as it is: Streamlit sends a message that a device has kept by name alone.
export default function ({ data: [parcel] }) {
  const kept = (window.mapParcels ??= new Map());
  kept.set(parcel.of, { ...kept.get(parcel.of), ...parcel });
  document.dispatchEvent(new CustomEvent("parcel", { detail: parcel.of }));
}
