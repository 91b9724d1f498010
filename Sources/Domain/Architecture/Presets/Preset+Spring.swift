extension Preset {
    /// Spring Boot in Java or Kotlin, in packages by layer or by feature. A class that nothing else places counts to
    /// the domain: in packages by feature these are the entities.
    static let spring = Preset(
        name: "spring", signs: [.text("org.springframework", .java, name: "org.springframework")],
        infrastructure: operations + [
            "pom.xml", "*.gradle", "*.gradle.kts", "gradle/**", "gradlew*", "mvnw*", "gradle.properties",
            "**/src/main/docker/**",
            "**/src/main/resources/**",
            "**/{config,configuration,security,infrastructure}/**/*.{java,kt}",
            "**/{client,clients,adapter,adapters,persistence}/**/*.{java,kt}",
            "*{Config,Configuration,Properties,Utils,Client,Filter}.{java,kt}",
        ],
        domain: [
            "**/{domain,model,models,entity,entities,repository,repositories,dao}/**/*.{java,kt}",
            "**/{exception,exceptions,enums,event,events}/**/*.{java,kt}", "*{Repository,Entity,Exception}.{java,kt}",
        ],
        application: [
            "**/{service,services,usecase,usecases,application}/**/*.{java,kt}",
            "**/{mapper,mappers,scheduler,job,jobs,batch,listener}/**/*.{java,kt}",
            "*{Service,ServiceImpl,Mapper,Scheduler,UseCase,Listener,Job}.{java,kt}",
        ],
        presentation: [
            "**/{controller,controllers,web,rest,resource,resources,api,graphql}/**/*.{java,kt}",
            "**/{dto,dtos,request,response,payload,vm}/**/*.{java,kt}",
            "*{Controller,Resource,Dto,DTO,Request,Response,ExceptionHandler,Advice}.{java,kt}",
            "*Application.{java,kt}",
            "**/src/main/resources/{templates,static,public,messages}/**", "**/src/main/resources/messages*.properties",
            "**/src/main/{webapp,frontend}/**", "**/src/main/resources/graphql/**",
        ] + interface,
        soft: LayerPatterns(infrastructure: ["**/{util,utils,common,helper,helpers,core,shared}/**/*.{java,kt}"]),
        last: LayerPatterns(domain: ["*.{java,kt,groovy}"]))
}
