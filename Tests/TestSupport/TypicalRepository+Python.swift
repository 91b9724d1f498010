extension TypicalRepository {
    /// One repository of each stack, or several where layouts differ.
    package static let all = python + ruby + php + node + compiled

    static let python = [
        TypicalRepository(
            preset: "flask", name: "blueprints and services",
            files: [
                "infrastructure": """
                Dockerfile docker-compose.yml app/extensions.py app/config.py migrations/env.py alembic.ini babel.cfg
                migrations/versions/1_users.py pyproject.toml app/utils/session_cache.py app/logging_config.py
                gunicorn.conf.py docker-entrypoint.sh package.json
                """,
                "domain": "app/models.py app/activity/domain/models.py",
                "application": """
                app/services/invites.py app/services/media/utils.py app/services/ldap/client.py app/tasks/expiry.py
                app/activity/monitoring/monitor.py app/services/invitation_flow/errors.py
                """,
                "presentation": """
                app/__init__.py app/blueprints/admin/routes.py app/blueprints/api/models.py app/forms/settings.py
                app/templates/settings/api_keys.html app/static/js/models/user.js app/static/src/style.css run.py
                app/translations/de/LC_MESSAGES/messages.po messages.pot app/middleware.py app/error_handlers.py
                app/blueprints/settings/routes.py app/templates/tasks/migrations/x.html wizard_steps/plex/01_intro.md
                """,
                "support":
                    """
                tests/test_app.py .github/workflows/ci.yml README.md docs/API.md LICENSE.md app/tests/conftest.py uv.lock
                app/static/package-lock.json app/_version.py app/models/__init__.pyi compose.test.yml
                """,
            ]),
        TypicalRepository(
            preset: "flask", name: "one package of modules",
            files: [
                "infrastructure":
                    "money/migrations/versions/a.py money/default_settings.py money/utils.py conf/entrypoint.sh",
                "domain": "money/models.py",
                "application": "money/emails.py money/history.py money/__init__.py",
                "presentation": """
                money/web.py money/forms.py money/api/v1/resources.py money/templates/list.html money/manage.py
                money/static/fonts/OFL.txt money/wsgi.py assets/showcase/1.jpg
                """,
                "support": "money/tests/api_test.py CHANGELOG.md .isort.cfg docs/conf.py Jenkinsfile",
            ]),
        TypicalRepository(
            preset: "flask", name: "flat, or in src",
            files: [
                "infrastructure": "config.py requirements.txt src/shop/config.py src/shop/extensions.py utils/dates.py",
                "domain":
                    "models.py models/user.py models/__init__.py src/shop/models/order.py src/shop/user/models.py",
                "application": "services/mail.py src/shop/services/pay.py tasks/clean.py helpers_of_mine.py",
                "presentation":
                    "app.py routes/users.py forms.py templates/a.html static/a.js src/shop/user/views.py wsgi.py",
                "support": "tests/a.py test_app.py",
            ]),
        TypicalRepository(
            preset: "django", name: "applications and a project",
            files: [
                "infrastructure": """
                shop/settings.py shop/settings/production.py orders/migrations/0001_initial.py requirements/base.txt
                orders/apps.py Dockerfile config/settings/base.py orders/fixtures/a.json
                """,
                "domain": "orders/models.py orders/models/order.py orders/managers.py orders/validators.py",
                "application":
                    "orders/services.py orders/tasks.py orders/signals.py orders/services/pay.py orders/permissions.py",
                "presentation": """
                manage.py shop/urls.py shop/wsgi.py shop/asgi.py orders/views.py orders/urls.py orders/admin.py
                orders/forms.py
                orders/serializers.py orders/templates/orders/list.html orders/templatetags/money.py static/css/a.css
                orders/api/views.py orders/management/commands/import.py locale/de/LC_MESSAGES/django.po
                """,
                "support": "orders/tests.py orders/tests/test_models.py pytest.ini .gitlab-ci.yml",
            ]),
        TypicalRepository(
            preset: "fastapi", name: "routers and crud, with a frontend",
            files: [
                "infrastructure": """
                backend/app/core/config.py backend/app/core/db.py backend/app/alembic/versions/1.py
                backend/pyproject.toml
                backend/Dockerfile app/database.py app/core/security.py compose.yml
                """,
                "domain": """
                backend/app/models.py backend/app/crud.py app/models/user.py app/schemas/user.py app/crud/user.py
                app/repositories/user.py
                """,
                "application": "app/services/mail.py backend/app/services/pay.py app/worker.py",
                "presentation": """
                backend/app/api/routes/users.py backend/app/api/deps.py backend/app/main.py app/routers/items.py main.py
                app/api/v1/endpoints/users.py frontend/src/routes/index.tsx app/main.py app/dependencies.py
                frontend/src/client/core/request.ts
                """,
                "support": "backend/tests/test_main.py tests/conftest.py README.md scripts/test.sh",
            ]),
    ]
}
