extension Clues {
    /// Express, NestJS and their kin, TypeORM, Mongoose, Sequelize.
    static let javaScript = Clues(
        [
            (.lineStart, .route, ["@Controller(", "@Resolver(", "@WebSocketGateway(", "@Get(", "@Post("]),
            (
                .anywhere, .route,
                [
                    "express.Router(", "Router()", "router.get(", "router.post(", "router.put(", "router.delete(",
                    "router.patch(", "router.route(", "router.use(", "app.get('/", "app.get(\"/", "app.post('/",
                    "app.post(\"/", "fastify.get(", "fastify.post(", "fastify.route(",
                ]
            ),
            (
                .anywhere, .column,
                [
                    "@Entity(", "new Schema(", "new mongoose.Schema(", "mongoose.Schema(", "mongoose.model(",
                    "sequelize.define(", "pgTable(", "sqliteTable(", "mysqlTable(", "defineEntity(", "EntitySchema(",
                ]
            ),
            (.lineStart, .column, ["@Schema(", "@Table("]),
            (
                .anywhere, .migration,
                ["queryInterface.", "implements MigrationInterface", "knex.schema.", "QueryRunner)"]
            ),
            (.anywhere, .schemaDocument, ["\"$schema\":", "'$schema':", "$schema:"]),
            (.anywhere, .applicationFactory, ["express()", "NestFactory.create", "fastify(", "new Koa(", "new Hono("]),
            (.lineStart, .applicationFactory, ["@Module("]),
            (.anywhere, .commandLine, ["process.argv"]),
            (
                .anywhere, .response,
                ["res.status(", "res.send(", "res.json(", "res.render(", "(req, res", "document.get"]
            ),
            (.anywhere, .setting, ["process.env."]),
        ],
        bases: [(.form, ["ValidationPipe"]), (.column, ["Model", "BaseEntity"])],
        imports: [
            (
                .outside,
                [
                    "axios", "node-fetch", "got", "@aws-sdk", "aws-sdk", "nodemailer", "ioredis", "redis", "pg",
                    "mysql2", "mongodb", "winston", "pino", "bullmq", "stripe", "twilio", "@sentry", "kafkajs",
                    "amqplib", "passport-jwt", "bcrypt", "argon2", "jsonwebtoken", "@google-cloud", "@azure", "openai",
                    "child_process", "node:child_process",
                ]
            ),
            (.setting, ["dotenv", "envalid"]), (.form, ["class-validator", "joi", "zod", "yup"]),
            (.commandLine, ["commander", "yargs"]),
        ])
}
