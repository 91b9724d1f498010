extension Preset {
    /// Servers in JavaScript or TypeScript: NestJS with its file suffixes, Express and its kin with directories.
    static let node = Preset(
        name: "node",
        signs: [
            .package("@nestjs/core", .node), .package("express", .node), .package("fastify", .node),
            .package("koa", .node),
            .package("@hapi/hapi", .node), .package("hono", .node),
        ],
        infrastructure: operations + [
            "nest-cli.json", "**/{migrations,migration,seeds,seeders}/**", "**/{config,configs,configuration}/**",
            "**/{database,db,prisma,infrastructure,infra,loaders,adapters,clients,integrations}/**",
            "*.{config,configuration,providers,strategy}.{ts,js}", "/{knexfile,ormconfig,ecosystem.config}.*",
            "config/**",
            "**/{config,db,database,logger}.{ts,js}", "/*.config.{js,ts,mjs,cjs}",
        ],
        domain: [
            "**/{models,model,entities,entity,domain,schemas,repositories,repository,interfaces,types,enums}/**",
            "*.{entity,model,schema,repository,interface,enum,type,exception,event}.{ts,js}", "**/schema.prisma",
        ],
        application: [
            "**/{services,service,usecases,use-cases,jobs,workers,queues,subscribers,listeners,application}/**",
            "*.{service,usecase,use-case,handler,processor,listener,job,command,query,saga,helper}.{ts,js}",
        ],
        presentation: [
            "**/{controllers,controller,routes,router,routers,middlewares,middleware,views,validators,validations}/**",
            "**/{guards,interceptors,pipes,filters,decorators,dto,dtos,graphql,resolvers,gateways,api,handlers}/**",
            "*.{controller,module,resolver,gateway,guard,interceptor,pipe,filter,middleware}.{ts,js}",
            "*.{decorator,dto,input,args,route,routes,router,validation,validator}.{ts,js}", "/{client,web,ui}/",
            "/{app,server,index,main}.{ts,js,mjs,cjs}", "/src/{app,server,index,main}.{ts,js,mjs,cjs}",
            "**/{main,server}.{ts,js}", "bin/www",
            "**/routes.{ts,js}",
            "public/**", "views/**", "*.graphql",
        ] + interface,
        soft: LayerPatterns(
            infrastructure: ["**/{lib,libs,utils,util,helpers,common,shared,core,plugins,tools,scripts}/**/*.*"]),
        last: LayerPatterns(application: ["*.{ts,js,mjs,cjs,mts,cts}"]), hasBrowserTree: false)
}
