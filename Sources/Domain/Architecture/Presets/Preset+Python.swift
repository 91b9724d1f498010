extension Preset {
    /// What Python web applications have below their domain.
    static let pythonInfrastructure =
        operations + [
            "**/{migrations,migration,alembic}/**", "**/migrations.py", "alembic.ini", "/{instance,requirements}/",
            "/{config,conf}/", "**/extensions.py",
            "**/{celery,celery_app,celeryconfig,gunicorn_conf}.py", "**/extensions/**",
            "**/{database,databases,db,persistence,infrastructure,infra}/**",
            "**/{adapter,adapters,client,clients,gateway,gateways,integration,integrations,connectors}/**",
            "**/{transport,transports,extapi,vendor,vendors,outbound,driven}/**",
            "**/*_{client,adapter,gateway,provider}.py",
            "/{setup*,hatch_build,noxfile,fabfile}.py", "gunicorn*.py", "requirements*.{txt,in}", "Pipfile*",
            "pyproject.toml", "*.{cfg,ini,conf,sql}", "MANIFEST.in",
        ]

    /// What Python web applications call their domain.
    static let pythonDomain = [
        "**/{model,models,domain,domains,entity,entities,aggregates,value_objects,valueobjects}/**",
        "**/{repository,repositories,repos,dao,daos,enums}/**", "**/sql/**/*.py",
        "**/{model,models,entity,entities,value_objects}.py",
        "**/{repository,repositories,dao,managers}.py", "**/*_{model,models,entity,repository,dao,repo}.py",
    ]

    /// Where Python web applications do their work.
    static let pythonApplication = [
        "**/{service,services,service_layer,application,use_case,use_cases,usecase,usecases}/**",
        "**/{interactor,interactors}/**",
        "**/{task,tasks,job,jobs,worker,workers,listeners,subscribers,events,policies,permissions}/**",
        "**/{query,queries}/**/*.py", "**/query.py",
        "**/{service,services,tasks,jobs,worker,workers,interactors,use_cases,usecases,queries,events,signals}.py",
        "**/*_{service,services,manager,tasks,interactor,use_case,usecase}.py",
    ]

    /// What Python web applications show: entry points, commands, and all that browsers get.
    static let pythonPresentation =
        [
            "**/{routes,route,router,routers,view,views,controller,controllers,endpoint,endpoints}/**",
            "**/{api,apis,rest,http,web,inbound,driving,presentation,presenter,presenters,entrypoints}/**",
            "**/{blueprint,blueprints,form,forms,serializers,middleware,middlewares,cli,pages,graphql}/**",
            "**/resources/**/*.py", "**/schemas/**",
            "**/{routes,route,router,routers,views,view,controllers,controller,resources,endpoints,api,web}.py",
            "**/{blueprint,blueprints,form,forms,middleware,middlewares,decorators,cli,presenters,presenter}.py",
            "**/*_{routes,router,view,views,controller,api,form,forms,blueprint,presenter,middleware}.py",
            "/{app,main,run,dev,wsgi,asgi,manage,server,devserver}.py", "**/{run,wsgi,asgi,manage,__main__}.py",
        ] + interface

    /// Names of modules that tell what they are, in Python applications, where the package does not tell more.
    static let pythonModules = LayerPatterns(
        infrastructure: [
            "**/{config,configs,configuration,settings,conf}/**/*.*",
            "**/{config,configs,configuration,settings,conf,database,databases,db,engine}.py",
            "**/{logging,logger,logging_config,logs,sentry,telemetry}.py", "**/*{settings,logging}*.py",
        ],
        domain: ["**/{enums,constants,exceptions,errors,types}.py"])

    /// Names of packages and modules that hold anything, in Python applications.
    static let pythonSoft = LayerPatterns(
        infrastructure: [
            "**/{utils,util,helpers,helper,lib,libs,common,shared,core,tools,misc,scripts}/**/*.py",
            "**/{utils,util,helpers,helper,common,misc,typing}.py", "**/*_{utils,util,helpers}.py",
            "**/{monitoring,metrics,cache,caching,storage,security}.py",
        ],
        application: ["**/commands/**/*.py", "**/commands.py"],
        presentation: ["**/{handler,handlers}/**/*.py", "**/{handlers,serializers}.py"])

    /// A module that nothing else places does some of the work.
    static let pythonLast = LayerPatterns(application: ["*.py"])
}
