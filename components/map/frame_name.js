// Streamlit gives every frame of folium the same technical title.
export default function ({ data, parentElement }) {
  const around = (parentElement.host ?? parentElement).closest(".stVerticalBlock");
  const name = () => {
    const frame = around.querySelector("iframe");
    if (frame && frame.title !== data) frame.title = data;
  };
  name();
  around.naming?.disconnect();
  const late = (around.naming = new MutationObserver(name));
  late.observe(around, { childList: true, subtree: true, attributeFilter: ["title"] });
  return () => late.disconnect();
}
