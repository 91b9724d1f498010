import Domain
import Testing

@Suite("Who is asked about a file") struct CodeOwnersTests {
    @Test("is what the last line says that covers it, as forges read CODEOWNERS")
    func owners() {
        let owners = CodeOwners(
            Array(
                """
                # all
                *       @org/all
                *.py    @org/python someone@example.org   # code
                /docs/  @writer
                app/models.py
                [Database][2] @dba
                migrations/
                [broken @x
                /a{b @y
                """.utf8))
        #expect(owners.owners(of: "README") == ["@org/all"])
        #expect(owners.owners(of: "app/views.py") == ["@org/python", "someone@example.org"])
        #expect(owners.owners(of: "docs/a/b.md") == ["@writer"])
        #expect(owners.owners(of: "app/models.py") == [])
        #expect(owners.owners(of: "migrations/versions/1.py") == ["@dba"])
        #expect(CodeOwners([]).owners(of: "a").isEmpty)
    }
}
