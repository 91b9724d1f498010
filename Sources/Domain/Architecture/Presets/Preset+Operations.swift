extension Preset {
    /// What builds, ships and configures an application of any stack.
    static let operations = [
        "Dockerfile*", "*.Dockerfile", ".dockerignore", "docker-compose*.{yml,yaml}", "compose*.{yml,yaml}",
        "docker-entrypoint*", "/{docker,deploy,deployment,deployments,infra,infrastructure,terraform,ansible}/",
        "/{k8s,kubernetes,helm,charts,nginx,etc,ops,bin}/", "Makefile", "Procfile", "Vagrantfile", "justfile",
        "Taskfile.{yml,yaml}", "package.json", "package-lock.json", "yarn.lock", "pnpm-lock.yaml",
        "pnpm-workspace.yaml",
        "bun.lock*", "tsconfig*.json", "{webpack,vite,rollup,babel,postcss,tailwind,next,nuxt,svelte}.config.*",
        "/*.{cfg,conf,env,ini,json,toml,yml,yaml,xml,sh,lock,properties}",
    ]

    /// What people see of an application of any stack.
    static let interface = [
        "/{frontend,public}/", "**/templates/**/*.*", "**/static/**/*.*", "**/assets/**/*.*",
        "**/{locale,locales,translations,i18n}/**", "*.{html,htm,jinja,jinja2,j2,mustache,hbs,ejs,pug}",
        "*.{css,scss,sass,less,jsx,tsx,vue,svelte}", "*.{svg,png,jpg,jpeg,gif,webp,ico,woff,woff2,ttf,eot}",
        "*.{po,pot,mo,md,mdx}",
    ]

    /// Scripts of the browser, in stacks whose server is written in another language.
    static let browserScripts = ["*.{js,mjs,cjs,ts}"]
}
