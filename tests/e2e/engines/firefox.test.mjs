import { files, filesOfFirefox } from "./files.stories.mjs";
import { looks } from "./looks.stories.mjs";
import { paper } from "./paper.stories.mjs";
import { play } from "./run.mjs";
import { work } from "./work.stories.mjs";

play("firefox", { ...work, ...files, ...filesOfFirefox, ...looks, ...paper });
