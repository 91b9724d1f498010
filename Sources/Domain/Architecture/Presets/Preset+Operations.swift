extension Preset {
    /// What ships and runs an application of any stack, wherever it lies and whatever its parts are called.
    static let deployment = [
        "**/{ansible,ansible-base,playbooks,group_vars,host_vars,terraform,helm,k8s,kubernetes,systemd}/**",
        "**/roles/*/{tasks,handlers,templates,files,vars,defaults,meta}/**", "**/{debian,rpm,snap,flatpak}/**",
        "*.{nix,tf,tfvars,hcl,service,timer,spec}", "**/conf-templates/**",
    ]

    /// What builds, ships and configures an application of any stack.
    static let operations = [
        "Dockerfile*", "*.Dockerfile", ".dockerignore", "docker-compose*.{yml,yaml}", "compose*.{yml,yaml}",
        "docker-entrypoint*", "entrypoint*.sh", "/{docker,deploy,deployment,deployments,infra,infrastructure}/",
        "/{charts,nginx,etc,ops,bin,install_files,packaging}/", "Makefile", "Procfile*", "Vagrantfile", "justfile",
        "Taskfile.{yml,yaml}", "Caddyfile*", "package.json", "pnpm-workspace.yaml", "lerna.json", "nx.json",
        "turbo.json",
        "tsconfig*.json", "{webpack,vite,rollup,babel,postcss,tailwind,next,nuxt,svelte}.config.*", ".env*",
        "/*.{cfg,conf,env,ini,json,toml,yml,yaml,xml,sh,properties}",
    ]

    /// What people see of an application of any stack.
    static let interface = [
        "/{frontend,public}/", "**/{templates,jinja2}/**/*.*", "**/static/**/*.*", "**/assets/**/*.*",
        "**/{locale,locales,translations,i18n,lang}/**", "*.{html,htm,jinja,jinja2,j2,mustache,hbs,ejs,pug,njk,liquid}",
        "*.{css,scss,sass,less,jsx,tsx,vue,svelte}", "*.{svg,png,jpg,jpeg,gif,webp,ico,woff,woff2,ttf,eot,otf}",
        "*.{po,pot,mo,md,mdx}",
    ]
}
