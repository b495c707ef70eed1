// Judges many payloads in one process. Each line of the file is { "schemas": { name: schema }, "payloads": { name: [text] } }; each line
// that is printed is { name: [true | false] } for it, or { "error": words } where the schemas are none.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const Ajv = require("ajv/dist/2020").default;

for (const line of readFileSync(process.argv[2], "utf8").split("\n").filter((text) => text.length > 0)) {
  const { schemas, payloads } = JSON.parse(line);
  try {
    // The formats are those of the validator under test, and no matter here; a multiple is asked for as far as a double tells.
    const ajv = new Ajv({ strict: false, validateFormats: false, multipleOfPrecision: 6, logger: false });
    ajv.addSchema({ $id: "contract://schemas/all", $defs: schemas });
    const verdicts = {};
    for (const [name, texts] of Object.entries(payloads)) {
      const validate = ajv.compile({ $ref: "contract://schemas/all#/$defs/" + encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1")) });
      verdicts[name] = texts.map((text) => validate(JSON.parse(text)));
    }
    console.log(JSON.stringify(verdicts));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error.message) }));
  }
}
