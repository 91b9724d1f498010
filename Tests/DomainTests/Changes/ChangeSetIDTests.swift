import Domain
import Testing

@Suite("Ids of change sets") struct ChangeSetIDTests {
    @Test(
        "mean the same in every usual spelling",
        arguments: [
            ("#12", "#12"), ("12", "#12"), ("!12", "#12"), ("refs/pull/12/head", "#12"), ("pull/12/head", "#12"),
            ("refs/merge-requests/12/head", "#12"), ("merge-requests/12/head", "#12"), ("refs/pull/12/merge", "#12"),
            ("#007", "#7"), ("refs/heads/feature/login", "feature/login"), ("refs/remotes/origin/x", "origin/x"),
            ("refs/heads/12", "12"), ("feature/12", "feature/12"), ("pull/x/head", "pull/x/head"), ("#", "#"), ("", ""),
            ("#99999999999999999999999", "#99999999999999999999999"), ("-12", "-12"), ("1 2", "1 2"), ("١٢", "١٢"),
        ])
    func spellings(text: String, id: String) { #expect(ChangeSetID(spelled: text).text == id) }

    @Test("of references are those of branches whatever these are called")
    func references() {
        #expect(ChangeSetID(reference: "refs/pull/12/head").text == "#12")
        #expect(ChangeSetID(reference: "refs/heads/12").text == "12")
        #expect(ChangeSetID(reference: "refs/heads/#12").text == "#12")
        #expect(ChangeSetID(reference: "refs/odd/12").text == "refs/odd/12")
    }
}
