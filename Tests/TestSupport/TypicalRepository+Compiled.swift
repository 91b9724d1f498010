extension TypicalRepository {
    static let compiled = [
        TypicalRepository(
            preset: "spring", name: "packages by layer",
            files: [
                "infrastructure": """
                pom.xml mvnw src/main/resources/application.yml src/main/resources/db/migration/V1__init.sql
                build.gradle
                src/main/java/com/acme/config/SecurityConfig.java src/main/java/com/acme/util/Dates.java
                """,
                "domain": """
                src/main/java/com/acme/model/User.java src/main/java/com/acme/repository/UserRepository.java
                src/main/java/com/acme/exception/NotFoundException.java src/main/java/com/acme/entity/Order.java
                """,
                "application": """
                src/main/java/com/acme/service/UserService.java src/main/java/com/acme/service/impl/UserServiceImpl.java
                src/main/java/com/acme/mapper/UserMapper.java
                """,
                "presentation": """
                src/main/java/com/acme/controller/UserController.java src/main/java/com/acme/dto/UserDto.java
                src/main/java/com/acme/AcmeApplication.java src/main/resources/templates/users.html
                src/main/resources/static/a.css src/main/java/com/acme/web/rest/UserResource.java
                """,
                "support":
                    "src/test/java/com/acme/UserTest.java src/test/resources/a.yml README.md .mvn/wrapper/a.properties",
            ]),
        TypicalRepository(
            preset: "spring", name: "packages by feature",
            files: [
                "infrastructure":
                    "src/main/java/org/clinic/system/CacheConfiguration.java build.gradle.kts settings.gradle",
                "domain":
                    "src/main/java/org/clinic/owner/Owner.java src/main/java/org/clinic/owner/OwnerRepository.java",
                "application": "src/main/java/org/clinic/owner/OwnerService.java",
                "presentation": """
                src/main/java/org/clinic/owner/OwnerController.java src/main/resources/messages/messages_de.properties
                src/main/kotlin/org/clinic/ClinicApplication.kt
                """,
                "support": "src/test/java/org/clinic/owner/OwnerControllerTests.java",
            ]),
        TypicalRepository(
            preset: "aspnet", name: "one project",
            files: [
                "infrastructure": """
                Shop.sln Shop/Shop.csproj Shop/appsettings.json Shop/Data/ShopContext.cs
                Shop/Migrations/2024_Init.cs Dockerfile
                Shop/Properties/launchSettings.json
                """,
                "domain": "Shop/Models/Order.cs Shop/Entities/User.cs",
                "application": "Shop/Services/OrderService.cs",
                "presentation": """
                Shop/Program.cs Shop/Startup.cs Shop/Controllers/OrderController.cs Shop/Views/Order/Index.cshtml
                Shop/Pages/Index.cshtml.cs Shop/wwwroot/css/a.css Shop/wwwroot/lib/models/a.js
                Shop/ViewModels/OrderViewModel.cs
                """,
                "support": "Shop.Tests/OrderTests.cs tests/Shop.Tests/A.cs README.md .editorconfig",
            ]),
        TypicalRepository(
            preset: "aspnet", name: "one project a ring",
            files: [
                "infrastructure": """
                src/Infrastructure/Data/Context.cs src/Infrastructure/Data/Migrations/1.cs Directory.Build.props
                src/Infrastructure/Services/Clock.cs src/Web/appsettings.json global.json
                """,
                "domain":
                    "src/Domain/Entities/Item.cs src/Domain/Services/Pricing.cs src/Domain/ValueObjects/Colour.cs",
                "application": """
                src/Application/Items/Commands/Create.cs src/Application/Common/Models/Result.cs
                src/Application/Common/Interfaces/IClock.cs
                """,
                "presentation":
                    """
                src/Web/Endpoints/Items.cs src/Web/Program.cs src/Web/Services/CurrentUser.cs
                src/Web/wwwroot/a.js
                """,
                "support": "tests/Domain.UnitTests/A.cs .github/workflows/build.yml",
            ]),
        TypicalRepository(
            preset: "go", name: "cmd and internal",
            files: [
                "infrastructure": """
                go.mod Makefile internal/config/config.go internal/database/postgres.go
                migrations/001_init.up.sql
                pkg/logger/logger.go vendor/github.com/x/y.go deployments/docker-compose.yml
                """,
                "domain":
                    """
                internal/domain/user.go internal/model/order.go internal/repository/user.go
                internal/store/store.go
                """,
                "application": "internal/service/user.go internal/usecase/pay.go internal/auth/token.go",
                "presentation": """
                cmd/server/main.go internal/handler/user.go internal/http/router.go api/openapi.yaml
                internal/server/server.go
                internal/middleware/auth.go main.go api/proto/user.proto web/templates/a.tmpl
                """,
                "support":
                    "go.sum internal/service/user_test.go internal/service/testdata/a.json .golangci.yml README.md docs/a.go",
            ]),
        TypicalRepository(
            preset: "swift-server", name: "Vapor",
            files: [
                "infrastructure":
                    """
                Package.swift Sources/App/Migrations/CreateTodo.swift Dockerfile
                docker-compose.yml
                """,
                "domain": "Sources/App/Models/Todo.swift Sources/App/Repositories/TodoRepository.swift",
                "application": "Sources/App/Services/Mail.swift Sources/App/Jobs/EmailJob.swift",
                "presentation": """
                Sources/App/Controllers/TodoController.swift Sources/App/routes.swift Sources/App/configure.swift
                Sources/App/entrypoint.swift Sources/App/DTOs/TodoDTO.swift Resources/Views/index.leaf Public/a.css
                Sources/App/Middleware/Auth.swift
                """,
                "support": "Tests/AppTests/AppTests.swift README.md .swiftlint.yml Package.resolved",
            ]),
        TypicalRepository(
            preset: "swift-server", name: "Hummingbird",
            files: [
                "infrastructure": "Package.swift Sources/App/Database/Pool.swift",
                "domain": "Sources/App/Models/Todo.swift Sources/App/Repositories/TodoMemoryRepository.swift",
                "application": "Sources/App/Services/Clock.swift",
                "presentation":
                    """
                Sources/App/App.swift Sources/App/Application+build.swift
                Sources/App/Controllers/TodoController.swift
                """,
                "support": "Tests/AppTests/AppTests.swift LICENSE",
            ]),
        TypicalRepository(
            preset: "generic", name: "any other",
            files: [
                "infrastructure": "Dockerfile src/config/a.x src/db/b.x Makefile src/utils/c.x settings.toml",
                "domain": "src/domain/a.x src/models/b.x",
                "application": "src/services/a.x src/jobs/b.x src/other.rs",
                "presentation": "src/views/a.x src/api/b.x src/components/Button.tsx public/index.html src/routes/c.x",
                "support": "tests/a.x docs/a.md .github/a.yml README",
            ]),
    ]
}
