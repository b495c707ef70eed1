// Fetches the Pact core's native library for one .NET runtime identifier:
//   node fetch.mjs RUNTIME_IDENTIFIER DESTINATION_FILE
// The package's version and integrity come from package-lock.json beside this file. There the packages are
// optional, so that one lock serves every platform; npm drops an optional package without a word when it
// cannot be had or its content is not the locked one. So the one that is needed is asked for as required.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const platforms = {
  'linux-x64': 'linux-x64-glibc',
  'linux-musl-x64': 'linux-x64-musl',
  'linux-arm64': 'linux-arm64-glibc',
  'linux-musl-arm64': 'linux-arm64-musl',
  'osx-x64': 'darwin-x64',
  'osx-arm64': 'darwin-arm64',
  'win-x64': 'windows-x64',
};

function fail(message) {
  console.error(message);
  process.exit(1);
}

const [runtimeIdentifier, destination] = process.argv.slice(2);
const platform = platforms[runtimeIdentifier];
if (!destination) {
  fail('usage: node fetch.mjs RUNTIME_IDENTIFIER DESTINATION_FILE');
}
if (!platform) {
  fail(`the Pact core is not built for '${runtimeIdentifier}'; it is for ${Object.keys(platforms).join(', ')}.`);
}

const name = `@pact-foundation/pact-core-${platform}`;
const lock = JSON.parse(readFileSync(new URL('package-lock.json', import.meta.url), 'utf8'));
const locked = lock.packages?.[`node_modules/${name}`];
if (!locked?.version || !locked.integrity) {
  fail(`package-lock.json does not pin ${name} with an integrity hash.`);
}

mkdirSync(dirname(destination), { recursive: true });
const staging = mkdtempSync(join(dirname(destination), 'fetch-'));
try {
  const root = { name: 'pact-core', version: '0.0.0', private: true, dependencies: { [name]: locked.version } };
  const entry = { version: locked.version, integrity: locked.integrity };
  writeFileSync(join(staging, 'package.json'), JSON.stringify(root));
  writeFileSync(join(staging, 'package-lock.json'), JSON.stringify({
    name: root.name,
    version: root.version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, [`node_modules/${name}`]: entry },
  }));

  const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', {
    cwd: staging,
    encoding: 'utf8',
    shell: true, // npm is a .cmd file on Windows
  });
  if (npm.error || npm.status !== 0) {
    throw new Error(`npm ci of ${name}@${locked.version} failed. ${npm.error?.message ?? ''}${npm.stderr ?? ''}`);
  }

  const prebuilds = join(staging, 'node_modules', name, 'prebuilds');
  const libraries = readdirSync(prebuilds, { recursive: true }).filter(file => /pact_ffi\w*\.(so|dylib|dll)$/.test(file));
  if (libraries.length !== 1) {
    throw new Error(`${name}@${locked.version} holds ${libraries.length} native libraries where one was expected.`);
  }

  try {
    renameSync(join(prebuilds, libraries[0]), destination);
  } catch (error) {
    // A build at the same time may have been first, and its file may be in use already.
    if (!existsSync(destination)) {
      throw error;
    }
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(staging, { recursive: true, force: true });
}
