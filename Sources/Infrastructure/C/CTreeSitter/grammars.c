#include "CTreeSitter.h"

const void *tree_sitter_python(void);
const void *tree_sitter_javascript(void);
const void *tree_sitter_typescript(void);
const void *tree_sitter_tsx(void);
const void *tree_sitter_go(void);
const void *tree_sitter_java(void);
const void *tree_sitter_ruby(void);
const void *tree_sitter_php(void);
const void *tree_sitter_swift(void);

const void *syntax_grammar(SyntaxLanguage language) {
    switch (language) {
    case SYNTAX_PYTHON: return tree_sitter_python();
    case SYNTAX_JAVASCRIPT: return tree_sitter_javascript();
    case SYNTAX_TYPESCRIPT: return tree_sitter_typescript();
    case SYNTAX_TSX: return tree_sitter_tsx();
    case SYNTAX_GO: return tree_sitter_go();
    case SYNTAX_JAVA: return tree_sitter_java();
    case SYNTAX_RUBY: return tree_sitter_ruby();
    case SYNTAX_PHP: return tree_sitter_php();
    case SYNTAX_SWIFT: return tree_sitter_swift();
    }
    return 0;
}
