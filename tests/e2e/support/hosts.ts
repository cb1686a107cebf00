// Real servers, set as the archive says, in the foreground on this machine only.
import { spawn, type ChildProcess } from "node:child_process";
import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const PACKAGE = fileURLToPath(new URL("../../../out/paquet", import.meta.url));
const SERVERS =
  process.env.SERVERS_DIR ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "simulateur-rpe/serveurs");

export interface Host {
  /** The address of the simulator there. */
  home: string;
  stop(): Promise<void>;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** What a test changes of the host: files beside the page, and where the page may be framed. */
export interface Changes {
  files?: Record<string, string>;
  without?: string[];
  ancestors?: string;
  /** What this Apache lacks, and what it lets a folder set. */
  withoutModules?: string[];
  allowOverride?: string;
}

async function workplace({ files = {}, without = [] }: Changes) {
  const folder = await mkdtemp(join(tmpdir(), "hebergement-"));
  // Apache reads its files as another user than the administrator.
  await chmod(folder, 0o755);
  const site = join(folder, "site/simulateur-rpe");
  for (const part of ["simulateur-rpe", "reglages"])
    await cp(join(PACKAGE, part), site, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(site, name), text);
  for (const name of without) await rm(join(site, name));
  return folder;
}

async function settings(name: string, { ancestors }: Changes) {
  const text = await readFile(join(PACKAGE, "serveurs", name), "utf8");
  return ancestors ? text.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`) : text;
}

async function started(
  program: string,
  args: string[],
  folder: string,
  home: string,
): Promise<Host> {
  const libraries = join(
    SERVERS,
    `usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`,
  );
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const server = spawn(join(SERVERS, "usr/sbin", program), args, {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr!.on("data", (words) => (said += words));
  for (let wait = 0; wait < 100 && server.exitCode === null; wait++) {
    if (
      await fetch(home).then(
        () => true,
        () => false,
      )
    )
      return { home, stop: () => stop(server, folder) };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  said += await readFile(join(folder, "erreurs"), "utf8").catch(() => "");
  await stop(server, folder);
  throw new Error(`${program} ne répond pas : ${said}`);
}

async function stop(server: ChildProcess, folder: string) {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill();
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

export async function nginx(changes: Changes = {}): Promise<Host> {
  const [folder, port, text] = [
    await workplace(changes),
    await freePort(),
    await settings("nginx.conf", changes),
  ];
  const [http, server] = text.split("#--- server");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  // What many sites already say of such files: ours must come first.
  const others = "location ~* \\.(js|css|png|svg|wasm)$ { expires 30d; }";
  const ours = server!.replace("/var/www", `${folder}/site`);
  const config = `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/erreurs;
    events {}
    http { access_log off; ${temporary.join(" ")} ${http}
    server { listen 127.0.0.1:${port}; ${others} ${ours} } }`;
  await writeFile(join(folder, "nginx.conf"), config);
  return started(
    "nginx",
    ["-e", join(folder, "erreurs"), "-p", folder, "-c", join(folder, "nginx.conf")],
    folder,
    `http://127.0.0.1:${port}/simulateur-rpe/`,
  );
}

const MODULES = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite"];

export async function apache(changes: Changes = {}): Promise<Host> {
  const [folder, port] = [await workplace(changes), await freePort()];
  await writeFile(
    join(folder, "site/simulateur-rpe/.htaccess"),
    await settings("htaccess", changes),
  );
  const { withoutModules = [], allowOverride = "All" } = changes;
  const modules = MODULES.filter((name) => !withoutModules.includes(name)).map(
    (name) => `LoadModule ${name}_module ${SERVERS}/usr/lib/apache2/modules/mod_${name}.so\n`,
  );
  // What Debian says of « .gz » and « .br » stands here too.
  const config = `${modules.join("")}
    ServerRoot ${folder}
    ServerName 127.0.0.1
    Listen 127.0.0.1:${port}
    PidFile ${folder}/pid
    Mutex file:${folder}
    ErrorLog ${folder}/erreurs
    ${process.getuid?.() === 0 ? "User nobody\nGroup nogroup" : ""}
    DocumentRoot ${folder}/site
    TypesConfig /dev/null
    AddType application/x-gzip .gz .tgz
    AddLanguage br .br
    <Directory ${folder}/site>
      AllowOverride ${allowOverride}
      Require all granted
    </Directory>\n`;
  await writeFile(join(folder, "apache.conf"), config);
  return started(
    "apache2",
    ["-D", "FOREGROUND", "-f", join(folder, "apache.conf")],
    folder,
    `http://127.0.0.1:${port}/simulateur-rpe/`,
  );
}
