// What is tapped is 48 px wide and high; a link within a sentence is as high as its line.
() => {
  const least = 47.5;
  const inSentence = (element) =>
    element.matches("a") &&
    getComputedStyle(element).display === "inline" &&
    element.parentElement.textContent.trim().length > element.textContent.trim().length;
  const boxes = sight.controls().filter((element) => !inSentence(element) && !element.disabled);
  return boxes.flatMap((element) => {
    const { width, height } = sight.target(element).getBoundingClientRect();
    if (width >= least && height >= least) return [];
    return `${Math.round(width)} × ${Math.round(height)} px to tap: ${sight.told(element)}`;
  });
}
