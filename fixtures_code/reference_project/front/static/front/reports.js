// Ask for a report without leaving the page, and say when it is ready. Without scripts the form
// is sent as forms are, and the page shows the report when it is loaded again.
const notice = document.getElementById("notice");
const scheme = location.protocol === "https:" ? "wss:" : "ws:";
const socket = new WebSocket(`${scheme}//${location.host}/ws/notices/`);

async function refresh() {
  const page = await (await fetch(location.href)).text();
  const fresh = new DOMParser().parseFromString(page, "text/html");
  document.getElementById("reports").replaceWith(fresh.getElementById("reports"));
}

socket.addEventListener("open", () => document.body.setAttribute("data-listening", ""));
socket.addEventListener("message", async (event) => {
  const { report } = JSON.parse(event.data);
  await refresh();
  notice.textContent = `Report ${report} is ready.`;
  notice.hidden = false;
});

document.getElementById("request").addEventListener("submit", async (event) => {
  event.preventDefault();
  await fetch(location.href, { method: "POST", body: new FormData(event.target) });
  await refresh();
});
