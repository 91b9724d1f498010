extension Clues {
    /// Flask, Django, FastAPI and their kin, SQLAlchemy, Alembic, Celery, Click.
    static let python = Clues(
        [
            (
                .decorator, .route,
                [
                    ".route(", "@route(", ".get(", ".post(", ".put(", ".delete(", ".patch(", ".websocket(",
                    ".errorhandler(", ".exception_handler(", "@api_view(", "@controller(", ".before_request",
                    ".context_processor", ".template_filter(", ".app_template_filter(",
                ]
            ),
            (.anywhere, .route, ["Blueprint(", "APIRouter(", ".add_url_rule(", ".as_view(", "include_router("]),
            (.lineStart, .route, ["urlpatterns"]),
            (
                .anywhere, .columnAlone,
                [
                    "Column(", "mapped_column(", "relationship(", "Mapped[", "models.CharField(", "models.TextField(",
                    "models.ForeignKey(", "models.DateTimeField(", "models.IntegerField(", "models.BooleanField(",
                    "models.OneToOneField(", "models.ManyToManyField(", "models.UUIDField(", "models.DateField(",
                    "models.PositiveIntegerField(", "models.DecimalField(", "models.JSONField(", "models.FileField(",
                ]
            ),
            (.lineStart, .column, ["__tablename__", "__mapper_args__"]),
            (.anywhere, .column, ["table=True)"]),
            (.lineStart, .migration, ["down_revision", "from alembic import op"]),
            (.anywhere, .schemaDocument, ["\"$schema\":", "'$schema':"]),
            (
                .lineStart, .applicationFactory,
                ["def create_app(", "def make_app(", "def create_application(", "async def create_app("]
            ),
            (.anywhere, .applicationFactory, ["Flask(__name__", "FastAPI(", "Starlette(", "register_blueprint("]),
            (.anywhere, .commandLine, ["ArgumentParser(", "typer.Typer("]),
            (.decorator, .commandLine, ["@click.", ".command(", ".cli.command(", ".group("]),
            (
                .anywhere, .response,
                [
                    "render_template(", "render_template_string(", "url_for(", "flash(", "jsonify(", "make_response(",
                    "render(request", "HttpResponse(", "JsonResponse(", "JSONResponse(", "HTMLResponse(",
                    "TemplateResponse(", "HttpResponseRedirect(", "format_html(",
                ]
            ),
            (
                .anywhere, .query,
                [
                    ".query.filter", ".query.get", ".query.all(", ".query.first(", ".query.order_by(", ".query.join(",
                    ".query.with_entities(", ".query.count(", ".objects.", "session.query(", "session.execute(",
                    "session.scalars(", "session.scalar(", "session.add(", "session.get(", "session.delete(",
                ]
            ),
            (.decorator, .job, ["@shared_task", ".task", "@dramatiq.", "@job(", ".periodic_task"]),
            (.decorator, .job, ["@receiver(", ".connect", ".listens_for("]),
            (
                .anywhere, .setting,
                ["os.environ", "os.getenv(", "getenv(", "BaseSettings", "dictConfig(", "LazySettings("]
            ),
            (
                .anywhere, .outside,
                [
                    "create_engine(", "create_async_engine(", "sessionmaker(", "Celery(", "EmailMultiAlternatives(",
                    "urlopen(", "subprocess.run(", "subprocess.Popen(",
                ]
            ),
        ],
        bases: [
            (
                .route,
                [
                    "Resource", "MethodView", "View", "APIView", "ViewSet", "ModelViewSet", "GenericAPIView",
                    "GenericViewSet", "ReadOnlyModelViewSet", "ListView", "DetailView", "CreateView", "UpdateView",
                    "DeleteView", "TemplateView", "FormView", "RedirectView", "ClassView", "ModelView", "UrlForView",
                    "HTTPEndpoint", "WebSocketEndpoint", "RequestHandler", "ListAPIView", "RetrieveAPIView",
                    "CreateAPIView", "ListCreateAPIView", "AsyncWebsocketConsumer", "WebsocketConsumer", "ModelAdmin",
                    "BaseHTTPMiddleware", "MiddlewareMixin",
                ]
            ),
            (
                .storedClass,
                [
                    "Model", "Base", "DeclarativeBase", "SQLModel", "Document", "EmbeddedDocument", "AbstractUser",
                    "AbstractBaseUser", "BaseModel", "ModelBase", "TimeStampedModel", "SqlAlchemyBase", "ModelMixin",
                ]
            ),
            (.migration, ["Migration"]),
            (.commandLine, ["BaseCommand", "NoArgsCommand"]),
            (
                .form,
                ["FlaskForm", "Form", "ModelForm", "BaseForm", "SecureForm", "ModelSerializer", "Serializer", "Schema"]
            ),
            (.setting, ["BaseSettings", "AppConfig"]),
        ],
        baseEndings: [
            (.route, ["Resource", "View", "ViewSet", "Controller"]), (.storedClass, ["Model", "Base", "Mixin"]),
        ],
        imports: [
            (.outside, outsidePython), (.commandLine, ["click", "typer", "argparse"]),
            (.setting, ["dotenv", "decouple", "environs", "pydantic_settings", "dynaconf"]),
            (.form, ["wtforms", "flask_wtf", "rest_framework.serializers", "marshmallow"]),
        ],
        importParts: [
            (.port, ["ports", "port", "interfaces", "protocols", "repositories", "gateways", "unit_of_work", "uow"])
        ])

    /// Drivers, clients and services that Python applications reach the outside with.
    private static let outsidePython = [
        "requests", "httpx", "aiohttp", "urllib3", "urllib.request", "boto3", "botocore", "aioboto3", "stripe",
        "twilio",
        "smtplib", "aiosmtplib", "imaplib", "poplib", "ldap", "ldap3", "redis", "aioredis", "elasticsearch",
        "opensearchpy", "meilisearch", "sentry_sdk", "prometheus_client", "statsd", "kafka", "aiokafka", "pika",
        "aio_pika", "nats", "openai", "anthropic", "google.cloud", "google.oauth2", "googleapiclient", "azure", "minio",
        "paramiko", "docker", "kubernetes", "psycopg", "psycopg2", "asyncpg", "pymysql", "MySQLdb", "aiosqlite",
        "sqlite3", "pymongo", "motor", "cryptography", "jwt", "jose", "authlib", "oauthlib", "requests_oauthlib",
        "passlib", "bcrypt", "argon2", "itsdangerous", "firebase_admin", "slack_sdk", "sendgrid", "opentelemetry",
        "websockets", "websocket", "plexapi", "pywebpush", "geoip2", "babel.messages.frontend", "django.core.mail",
        "hvac", "grpc", "consul", "pysftp", "pyclamd", "gnupg",
        "logging.config", "logging.handlers",
    ]
}
