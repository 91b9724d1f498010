extension TypicalRepository {
    static let ruby = [
        TypicalRepository(
            preset: "rails", name: "its own skeleton and more",
            files: [
                "infrastructure": """
                Gemfile Rakefile config.ru config/database.yml config/environments/production.rb
                db/schema.rb
                db/migrate/20240101_create_users.rb lib/tasks/import.rake bin/rails config/initializers/devise.rb
                Dockerfile
                package.json
                """,
                "domain":
                    """
                app/models/user.rb app/models/concerns/sluggable.rb app/validators/url_validator.rb
                app/queries/a.rb
                """,
                "application": """
                app/services/pay.rb app/jobs/clean_job.rb app/mailers/user_mailer.rb app/policies/user_policy.rb
                app/workers/feed.rb
                """,
                "presentation": """
                app/controllers/users_controller.rb app/views/users/index.html.erb app/helpers/users_helper.rb
                app/javascript/controllers/a_controller.js app/assets/stylesheets/a.css config/routes.rb
                config/locales/de.yml app/serializers/user.rb app/graphql/types/user.rb public/404.html
                app/components/button.rb
                """,
                "support":
                    "spec/models/user_spec.rb test/models/user_test.rb .rubocop.yml README.md .github/workflows/ci.yml",
            ])
    ]

    static let php = [
        TypicalRepository(
            preset: "laravel", name: "its own skeleton and more",
            files: [
                "infrastructure": """
                artisan composer.json config/app.php database/migrations/2024_users.php bootstrap/app.php
                database/seeders/DatabaseSeeder.php app/Providers/AppServiceProvider.php storage/app/.x vite.config.js
                """,
                "domain": "app/Models/User.php app/Enums/Status.php app/Rules/Slug.php app/Exceptions/Handler.php",
                "application": """
                app/Services/Pay.php app/Jobs/Clean.php app/Actions/Fortify/CreateUser.php app/Mail/Welcome.php
                app/Listeners/Log.php app/Policies/UserPolicy.php
                """,
                "presentation": """
                app/Http/Controllers/UserController.php app/Http/Requests/StoreUser.php app/Http/Middleware/Auth.php
                routes/web.php resources/views/users/index.blade.php resources/js/app.js public/index.php
                lang/de/auth.php
                app/Livewire/Counter.php app/Console/Commands/Import.php app/View/Components/Layout.php
                """,
                "support": "tests/Feature/UserTest.php phpunit.xml composer.lock README.md .editorconfig",
            ])
    ]

    static let node = [
        TypicalRepository(
            preset: "front-end", name: "what runs in the browser",
            files: [
                "infrastructure": "package.json vite.config.ts tsconfig.json Dockerfile",
                "presentation":
                    "src/lib/api/users.ts src/services/auth.ts src/models/user.ts public/a.json src/App.vue",
                "support": "tests/a.spec.ts src/a.test.ts yarn.lock eslint.config.js src/types/vite.d.ts",
            ]),
        TypicalRepository(
            preset: "node", name: "NestJS",
            files: [
                "infrastructure": """
                package.json .env.example tsconfig.json nest-cli.json prisma/migrations/1/migration.sql Dockerfile
                src/config/configuration.ts src/database/migrations/1.ts src/common/utils/date.ts tsconfig.build.json
                """,
                "domain":
                    "src/users/entities/user.entity.ts src/users/user.entity.ts src/cats/interfaces/cat.interface.ts",
                "application": "src/users/users.service.ts src/mail/mail.processor.ts",
                "presentation": """
                src/main.ts src/app.module.ts src/app.controller.ts src/users/users.controller.ts
                src/users/users.module.ts
                src/users/dto/create-user.dto.ts src/auth/auth.guard.ts src/users/users.resolver.ts
                src/auth/guards/roles.guard.ts
                """,
                "support": """
                test/app.e2e-spec.ts src/users/users.service.spec.ts .eslintrc.js README.md test/jest-e2e.json
                .prettierrc
                """,
            ]),
        TypicalRepository(
            preset: "node", name: "Express",
            files: [
                "infrastructure":
                    """
                package.json config/db.js src/config/logger.js src/utils/ApiError.js
                ecosystem.config.json
                """,
                "domain": "models/user.js src/models/user.model.js prisma/schema.prisma",
                "application": "services/mail.js src/services/user.service.js src/jobs/clean.js",
                "presentation": """
                app.js server.js index.js routes/users.js src/routes/v1/user.route.js src/controllers/user.controller.js
                src/middlewares/auth.js views/index.ejs public/a.css src/validations/user.validation.js src/app.js
                """,
                "support":
                    "tests/unit/user.test.js yarn.lock src/types/express.d.ts __tests__/a.js jest.config.js .gitignore LICENSE",
            ]),
    ]
}
