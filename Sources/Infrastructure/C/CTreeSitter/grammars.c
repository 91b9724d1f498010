#include "CTreeSitter.h"
#include "sources.h"
#if HAS_SOURCES
#include "versions.h"
#endif

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

#if HAS_SOURCES
const char *syntax_grammar_version(SyntaxLanguage language) {
    switch (language) {
    case SYNTAX_PYTHON: return python_VERSION;
    case SYNTAX_JAVASCRIPT: return javascript_VERSION;
    case SYNTAX_TYPESCRIPT: return typescript_VERSION;
    case SYNTAX_TSX: return typescript_VERSION;
    case SYNTAX_GO: return go_VERSION;
    case SYNTAX_JAVA: return java_VERSION;
    case SYNTAX_RUBY: return ruby_VERSION;
    case SYNTAX_PHP: return php_VERSION;
    case SYNTAX_SWIFT: return swift_VERSION;
    }
    return NULL;
}

const char *syntax_grammar_digest(SyntaxLanguage language) {
    switch (language) {
    case SYNTAX_PYTHON: return python_DIGEST;
    case SYNTAX_JAVASCRIPT: return javascript_DIGEST;
    case SYNTAX_TYPESCRIPT: return typescript_DIGEST;
    case SYNTAX_TSX: return typescript_DIGEST;
    case SYNTAX_GO: return go_DIGEST;
    case SYNTAX_JAVA: return java_DIGEST;
    case SYNTAX_RUBY: return ruby_DIGEST;
    case SYNTAX_PHP: return php_DIGEST;
    case SYNTAX_SWIFT: return swift_DIGEST;
    }
    return NULL;
}

const char *syntax_core_version(void) { return core_VERSION; }
#else
const char *syntax_grammar_version(SyntaxLanguage language) { return (void)language, NULL; }
const char *syntax_grammar_digest(SyntaxLanguage language) { return (void)language, NULL; }
const char *syntax_core_version(void) { return NULL; }
#endif
