// node asyncapi.cjs FILE: parses an AsyncAPI document; status 1 if it has an error.
// Run from a folder in which @asyncapi/parser is installed.
const { readFileSync } = require("node:fs");
const { Parser } = require("@asyncapi/parser");

const file = process.argv[2];
new Parser().parse(readFileSync(file, "utf8"), { source: file }).then(({ document, diagnostics }) => {
  const errors = diagnostics.filter((d) => d.severity === 0);
  for (const d of errors) {
    console.error(`${file}:${d.range.start.line + 1} ${d.path.join(".")}: ${d.message}`);
  }
  if (errors.length > 0 || !document) {
    process.exit(1);
  }
  console.log(`${file}: valid AsyncAPI ${document.version()}`);
});
