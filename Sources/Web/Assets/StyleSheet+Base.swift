extension StyleSheet {
    /// Measures, type and the elements themselves.
    static let base = #"""
        :root{
        --s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s5:1.5rem;--s6:2rem;--s7:3rem;--s8:4.5rem;
        --measure:42rem;--wide:76rem;--radius:.5rem;--radius-small:.25rem;
        --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans","DejaVu Sans",Arial,sans-serif;
        --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif","DejaVu Serif",Georgia,serif;
        --mono:ui-monospace,"Cascadia Mono","SF Mono",Menlo,"Noto Sans Mono","DejaVu Sans Mono",monospace}
        *,*::before,*::after{box-sizing:border-box}
        html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:var(--s5)}
        body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--paper);color:var(--ink);
        font:400 1rem/1.6 var(--sans);overflow-wrap:break-word}
        h1,h2,h3,h4{font-weight:650;line-height:1.2;letter-spacing:-.011em;margin:0 0 var(--s4);text-wrap:balance}
        h1{font-size:clamp(1.75rem,1.35rem + 1.9vw,2.5rem);letter-spacing:-.02em}
        h2{font-size:1.45rem;margin-top:var(--s7)}
        h3{font-size:1.125rem;margin-top:var(--s6)}
        h4{font-size:1rem;margin-top:var(--s5)}
        :is(h1,h2,h3) [lang]{hyphens:auto}
        p,ul,ol,dl,table,figure,blockquote{margin:0 0 var(--s4)}
        ul,ol{padding-left:1.35em}
        li+li{margin-top:var(--s1)}
        li::marker{color:var(--ink-soft)}
        b,strong{font-weight:650}
        small{font-size:.875rem}
        hr{border:0;border-top:1px solid var(--line);margin:var(--s6) 0}
        code,kbd,samp{font-family:var(--mono);font-size:.92em;overflow-wrap:anywhere}
        pre{overflow-x:auto;padding:var(--s4);background:var(--shade);border-radius:var(--radius)}
        img,svg{max-width:100%;height:auto}
        a{color:var(--accent);text-decoration-thickness:.07em;text-underline-offset:.17em}
        a:hover{color:var(--accent-strong);text-decoration-thickness:.14em}
        :focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:var(--radius-small)}
        main:focus{outline:none}
        time .relative{color:var(--ink-soft);white-space:nowrap}
        time .relative::before{content:"("}
        time .relative::after{content:")"}
        .unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .absent{color:var(--ink-soft);font-style:italic}
        @media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        """#
}
