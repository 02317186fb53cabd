extension StyleSheet {
    /// What stands around every page.
    static let frame = #"""
        .skip{position:absolute;left:var(--s4);top:-5rem;z-index:2;padding:var(--s3) var(--s4);background:var(--surface);
        color:var(--accent);border:2px solid var(--focus);border-radius:0 0 var(--radius) var(--radius)}
        .skip:focus{top:0}
        .frame{width:100%;max-width:var(--wide);margin:0 auto;padding:0 clamp(1rem,4vw,2rem)}
        .masthead{background:var(--surface);border-bottom:1px solid var(--line);border-top:4px solid var(--accent)}
        .masthead .frame{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s2) var(--s5);min-height:4rem;
        padding-top:var(--s3);padding-bottom:var(--s3)}
        .brand{display:flex;align-items:center;gap:var(--s3);margin-right:auto;font-weight:650;font-size:1.0625rem;
        line-height:1.25;color:var(--ink);text-decoration:none;min-width:0}
        .brand img{flex:none}
        .brand:hover{color:var(--accent)}
        .languages ul{display:flex;flex-wrap:wrap;gap:0;list-style:none;margin:0;padding:0;font-size:.9375rem}
        .languages li{margin:0}
        .languages li+li{border-left:1px solid var(--line)}
        .languages a,.languages span{display:block;padding:var(--s2) var(--s3);min-height:1.5rem}
        .languages li:first-child>*{padding-left:0}
        .languages li:last-child>*{padding-right:0}
        .languages span{font-weight:650}
        .session{margin:0;font-size:.9375rem}
        .session a,.plain{display:inline-block;padding:var(--s2) 0;font-weight:600}
        .plain{border:0;background:none;color:var(--accent);font:inherit;font-weight:600;cursor:pointer;
        text-decoration:underline;text-underline-offset:.17em}
        .who{margin:0;font-size:.9375rem;color:var(--ink-soft)}
        .who b{color:var(--ink)}
        .navigation{background:var(--surface);border-bottom:1px solid var(--line)}
        .navigation ul{display:flex;flex-wrap:wrap;gap:0 var(--s5);list-style:none;margin:0;padding:0}
        .navigation li{margin:0}
        .navigation a{display:block;padding:var(--s3) 0;color:var(--ink);text-decoration:none;
        border-bottom:3px solid transparent}
        .navigation a:hover{color:var(--accent);border-bottom-color:var(--line)}
        .navigation a[aria-current]{font-weight:650;color:var(--accent);border-bottom-color:var(--accent)}
        body>.frame{flex:1;padding-top:clamp(1.5rem,4vw,3rem);padding-bottom:var(--s8)}
        .frame-text>main{max-width:var(--measure)}
        main>h1:first-child{margin-top:0}
        .lead{font-size:1.1875rem;line-height:1.5;color:var(--ink-soft);margin-bottom:var(--s6)}
        .back{margin-bottom:var(--s4)}
        .back a{color:var(--ink-soft)}
        .back a::before{content:"\2190\00a0"}
        .contents{font-size:.9375rem;margin-bottom:var(--s6);padding:var(--s4) var(--s5);background:var(--shade);
        border-radius:var(--radius)}
        .contents h2{font-size:.9375rem;margin:0 0 var(--s2);letter-spacing:0}
        .contents ol{margin:0;padding-left:1.6em}
        .contents li{padding:.1rem 0}
        .contents a{text-decoration:none}
        .contents a:hover{text-decoration:underline}
        .to-contents{position:sticky;bottom:var(--s3);margin:var(--s5) 0 0;text-align:right;pointer-events:none}
        .to-contents a{pointer-events:auto;display:inline-block;padding:var(--s2) var(--s4);background:var(--paper);
        border:1px solid var(--line);border-radius:var(--radius);font-size:.9375rem;text-decoration:none}
        .to-contents a::before{content:"\2191\00a0"}
        @media (min-width:64rem){
        .to-contents{display:none}
        .has-contents>main{position:relative;padding-left:calc(15rem + var(--s8))}
        .beside{position:absolute;left:0;top:0;bottom:0;width:15rem}
        .has-contents .contents{position:sticky;top:var(--s5);max-height:calc(100vh - 3rem);overflow-y:auto;
        background:none;padding:0 0 0 var(--s4);border-left:3px solid var(--line);border-radius:0}
        .has-contents .contents ol{list-style:none;padding:0}
        .has-contents .contents li{padding:var(--s1) 0}
        .has-contents.frame-text>main{max-width:none}
        .has-contents.frame-text>main>p,.has-contents.frame-text .below-contents>:is(p,ul,ol:not(.timeline))
        {max-width:var(--measure)}}
        .foot{background:var(--shade);border-top:1px solid var(--line);font-size:.9375rem;color:var(--ink-soft)}
        .foot .frame{padding-top:var(--s5);padding-bottom:var(--s5);display:flex;flex-wrap:wrap;gap:var(--s2) var(--s6)}
        .foot ul{list-style:none;margin:0;padding:0}
        .foot p{margin:0}
        @media (max-width:40rem){
        .masthead .frame{gap:0 var(--s4);padding-top:var(--s2);padding-bottom:var(--s2)}
        .brand{flex:1 0 100%}
        .session{margin-left:auto}
        .languages{margin-right:auto}
        .languages,.session,.who{font-size:.875rem}
        .languages ul{font-size:inherit}
        .languages a,.languages span{padding:var(--s2)}
        .navigation .frame{padding-left:0;padding-right:0}
        .navigation ul{flex-wrap:nowrap;gap:0;overflow-x:auto;scrollbar-width:none;overscroll-behavior-x:contain;
        padding:0 calc(clamp(1rem,4vw,2rem) - var(--s3))}
        .navigation li{flex:none}
        .navigation li:has([aria-current]){order:-1}
        .navigation a{padding:var(--s3)}
        .navigation ul{background:linear-gradient(to right,var(--surface) 30%,transparent) 0 0/3rem 100% no-repeat local,
        linear-gradient(to left,var(--surface) 30%,transparent) 100% 0/3rem 100% no-repeat local,
        linear-gradient(to right,var(--line),transparent) 0 0/1rem 100% no-repeat scroll,
        linear-gradient(to left,var(--line),transparent) 100% 0/1rem 100% no-repeat scroll}}
        @media print{
        .languages,.navigation,.skip,.contents,.to-contents,.buttons,.back,.who{display:none!important}
        body{display:block;font-size:10.5pt}.masthead{border-top:0}
        .frame,.frame-text>main{max-width:none;padding-left:0;padding-right:0}
        h2,h3{break-after:avoid}.card,.notice,tr,.clause{break-inside:avoid}
        main a[href^="http"]::after{content:" (" attr(href) ")"}details>div{display:block}
        details::details-content{content-visibility:visible!important;block-size:auto!important}}
        """#
}
