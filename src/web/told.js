// What changes on the page as somebody types is told to those who do not see it once the typing
// rests, at one go: the note of the box, then each answer that is another one. It is fetched with the
// first focus (src/web/boot.js), and held by the page in one file (src/web/fichier.js).
const REST = 1000;
const told = document.createElement("p");
told.className = "vh";
told.ariaLive = "polite";
document.body.append(told);

const answers = () => document.querySelectorAll("[role=status]");
let waiting;

function tell(box) {
  let words = document.getElementById(box.id + "-note")?.innerText ?? "";
  for (const answer of answers()) {
    // One that came with another page is told by itself.
    if ((answer.before ?? answer.innerText) !== answer.innerText)
      words += "\n" + answer.innerText;
    answer.before = answer.ariaLive = null;
  }
  told.textContent = words;
}

// Before the program hears of the key: the answers are still those of the key before.
function hush({ target }) {
  for (const answer of answers()) {
    answer.before ??= answer.innerText;
    answer.ariaLive = "off";
  }
  clearTimeout(waiting);
  waiting = setTimeout(tell, REST, target);
}
addEventListener("input", hush, true);
