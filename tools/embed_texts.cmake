# Writes text files into a C++ function that gives each by its name, and for "" their names, a line each:
# cmake -DOUT=… -DHEADER=… -DFUNCTION=ns::name -DFILES="a;b" -P embed_texts.cmake
set(text "#include \"${HEADER}\"\nstd::string_view ${FUNCTION}(std::string_view name) {\n")
list(SORT FILES)
set(names "")
foreach(file ${FILES})
  get_filename_component(name ${file} NAME)
  string(APPEND names "${name}\\n")
  file(READ ${file} content)
  string(APPEND text "    if (name == \"${name}\") return R\"~~~(${content})~~~\";\n")
endforeach()
string(APPEND text "    if (name.empty()) return \"${names}\";\n")
string(APPEND text "    return {};\n}\n")
file(WRITE ${OUT} "${text}")
