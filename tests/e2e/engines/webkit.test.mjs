// Without paper: WebKitWebDriver has no command to print, and MiniBrowser asks in a dialog of the
// system, which no driver reaches.
import { files } from "./files.stories.mjs";
import { looks } from "./looks.stories.mjs";
import { play } from "./run.mjs";
import { work } from "./work.stories.mjs";

play("webkit", { ...work, ...files, ...looks });
