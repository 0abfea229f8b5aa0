# Writes the source that carries the plan schema and the example plans inside the program. Run as a script with SOURCE
# (the root of the checkout), EXAMPLES (names of folders there) and OUTPUT. Bytes are written one by one: no text can
# break out of them.
function(append_bytes name file)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  file(APPEND ${OUTPUT} "constexpr char ${name}[] = {${bytes}};\n")
endfunction()

file(WRITE ${OUTPUT} "#include <command/embedded.hpp>\nnamespace {\n")
append_bytes(schema ${SOURCE}/docs/schema/sixstep-plan-1.schema.json)
foreach(example IN LISTS EXAMPLES)
  append_bytes(${example} ${SOURCE}/examples/${example}/plan.json)
  string(APPEND entries "  {\"${example}\", {${example}, sizeof ${example}}},\n")
endforeach()
file(APPEND ${OUTPUT} "constexpr sixstep::command::EmbeddedFile examples[] = {\n${entries}};\n}  // namespace\n"
  "std::string_view sixstep::command::embedded_schema() { return {schema, sizeof schema}; }\n"
  "std::span<const sixstep::command::EmbeddedFile> sixstep::command::embedded_examples() { return examples; }\n")
