extension Clues {
    /// Ruby on Rails and Sinatra.
    static let ruby = Clues(
        [
            (.anywhere, .route, ["routes.draw", "< ActionController::", "< Sinatra::", "< Grape::API"]),
            (.anywhere, .column, ["< ActiveRecord::Base", "< ApplicationRecord", "< Sequel::Model"]),
            (.anywhere, .migration, ["< ActiveRecord::Migration", "ActiveRecord::Schema"]),
            (.anywhere, .commandLine, ["OptionParser.new", "< Thor"]),
            (.anywhere, .query, [".where(", ".find_by(", ".find_each", ".create!("]),
            (.anywhere, .job, ["< ApplicationJob", "< ActiveJob::", "include Sidekiq::", "< ApplicationMailer"]),
            (
                .anywhere, .outside,
                [
                    "Net::HTTP", "Faraday", "HTTParty", "OAuth::", "OAuth2::", "Aws::", "RestClient", "Redis.new",
                    "Typhoeus", "Stripe::", "Twilio::", "Open3.", "TCPSocket",
                ]
            ),
            (.anywhere, .setting, ["ENV[", "ENV.fetch("]),
        ],
        bases: [(.route, ["ApplicationController"])])

    /// Laravel and Symfony.
    static let php = Clues(
        [
            (.lineStart, .route, ["Route::", "#[Route("]),
            (.anywhere, .column, ["#[ORM\\Entity", "@ORM\\Entity"]),
            (.anywhere, .migration, ["Schema::create(", "Schema::table(", "extends AbstractMigration"]),
            (.anywhere, .outside, ["Http::", "new Client(", "curl_init(", "GuzzleHttp\\"]),
            (.anywhere, .setting, ["env('"]),
            (.anywhere, .query, ["::where(", "::query(", "::find(", "::create("]),
        ],
        bases: [
            (.route, ["Controller", "AbstractController"]), (.column, ["Model", "Authenticatable"]),
            (.migration, ["Migration"]), (.commandLine, ["Command"]), (.form, ["FormRequest", "AbstractType"]),
            (.setting, ["ServiceProvider"]),
        ])

    /// Spring in Java and Kotlin.
    static let java = Clues([
        (
            .lineStart, .route,
            [
                "@RestController", "@Controller", "@RequestMapping", "@GetMapping", "@PostMapping", "@Path(",
                "@ControllerAdvice",
            ]
        ),
        (.lineStart, .column, ["@Entity", "@MappedSuperclass", "@Embeddable", "@Document(", "@Document\n"]),
        (.lineStart, .setting, ["@Configuration", "@ConfigurationProperties", "@EnableWebSecurity"]),
        (.lineStart, .job, ["@Service", "@Scheduled"]),
        (.lineStart, .applicationFactory, ["@SpringBootApplication"]),
        (.anywhere, .outside, ["RestTemplate", "WebClient", "JavaMailSender", "KafkaTemplate", "@FeignClient"]),
    ])

    /// ASP.NET Core.
    static let cSharp = Clues(
        [
            (.lineStart, .route, ["[ApiController]", "[HttpGet", "[HttpPost", "[Route("]),
            (.anywhere, .route, [".MapGet(", ".MapPost(", ".MapControllers("]),
            (.lineStart, .column, ["[Table("]),
            (.anywhere, .outside, ["HttpClient", "SmtpClient", "DbContextOptions"]),
            (.anywhere, .applicationFactory, ["WebApplication.CreateBuilder("]),
        ],
        bases: [
            (.route, ["ControllerBase", "Controller", "PageModel", "Hub", "ViewComponent"]),
            (.migration, ["Migration", "ModelSnapshot"]), (.outside, ["DbContext", "IdentityDbContext"]),
            (.job, ["BackgroundService", "IRequestHandler"]),
        ])

    /// Go's standard library, Gin, Echo, Chi, GORM.
    static let go = Clues([
        (
            .anywhere, .route,
            [
                "http.HandleFunc(", "http.ResponseWriter", "gin.Context", "echo.Context", "fiber.Ctx", ".HandleFunc(\"",
                "chi.NewRouter(", "mux.NewRouter(",
            ]
        ),
        (.anywhere, .column, ["gorm.Model", "`gorm:\"", "`db:\"", "`bson:\""]),
        (.anywhere, .commandLine, ["cobra.Command{", "flag.Parse("]),
        (
            .anywhere, .outside,
            [
                "sql.Open(", "gorm.Open(", "redis.NewClient(", "http.Client{", "kafka.", "s3.New", "smtp.",
                "mongo.Connect(",
            ]
        ),
        (.anywhere, .setting, ["os.Getenv(", "viper."]),
    ])

    /// Vapor and Hummingbird.
    static let swift = Clues(
        [
            (
                .anywhere, .route,
                ["routes.get(", "routes.post(", "routes.grouped(", "router.get(", "router.post(", "app.get("]
            ),
            (.lineStart, .column, ["@Field(key:", "@Parent(key:", "@Children("]),
            (.anywhere, .outside, ["HTTPClient", "URLSession"]),
            (.anywhere, .setting, ["Environment.get("]),
        ],
        bases: [
            (.route, ["RouteCollection"]), (.migration, ["AsyncMigration", "Migration"]), (.column, ["Model"]),
            (.commandLine, ["AsyncCommand", "AsyncParsableCommand", "ParsableCommand"]),
        ])
}
