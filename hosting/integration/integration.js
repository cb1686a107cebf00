// Gives the frame the height of what it holds. Only the simulator is listened to: its frame, its origin.
(() => {
  const frame = document.getElementById("simulateur-rpe");
  const origin = new URL(frame.src, location.href).origin;
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin || event.data?.type !== "simulateur-rpe:hauteur") return;
    const height = Math.ceil(event.data.hauteur);
    if (height >= 200 && height <= 20000) frame.height = String(height);
  });
})();
