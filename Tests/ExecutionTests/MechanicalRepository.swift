import TestSupport

/// A repository in which branches clash in what nobody need judge: entries of a list, and imports; and one clashes with main.
final class MechanicalRepository: ClashingRepository {
    override init() throws {
        try super.init()
        func commit(_ branch: String, _ files: [String: String]) throws {
            try repository.commit(on: branch, from: branch == "main" ? nil : "start", message: branch, files: files)
        }
        try commit("main", ["requirements.txt": "a==1\nz==1\n", "app/x.py": Self.code("import os\n", "")])
        try repository.branch("start", from: "main")
        try commit("left", ["requirements.txt": "a==1\nb's==1\nz==1\n"])
        try commit("right", ["requirements.txt": "a==1\nc==100%\nz==1\n"])
        try commit("old", ["app/x.py": Self.code("import os\nimport sys\n", "sys.x()\n")])
        try commit("main", ["app/x.py": Self.code("import os\nimport re\n", "", "re.x()\n")])
        try repository.git("update-ref", "-d", "refs/heads/start")
        try repository.checkOut("main")
    }

    static func code(_ imports: String, _ first: String, _ last: String = "") -> String {
        "\(imports)\nos.x()\n\(first)\nx = 1\ny = 2\n\n\(last)\nz = 3\n"
    }
}
