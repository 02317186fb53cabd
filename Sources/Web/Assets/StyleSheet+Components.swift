extension StyleSheet {
    /// The pieces that pages are made of.
    static let components = #"""
        .button{display:inline-block;min-height:2.75rem;padding:.55rem 1.15rem;border:2px solid transparent;
        border-radius:var(--radius);background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;
        line-height:1.4;text-align:center;text-decoration:none;cursor:pointer}
        .button:hover{background:var(--accent-strong);color:var(--on-accent)}
        .button-quiet{background:var(--surface);color:var(--accent);border-color:var(--edge)}
        .button-quiet:hover{background:var(--shade);color:var(--accent-strong)}
        .button-danger{background:var(--bad);color:var(--on-bad)}
        .button-danger:hover{background:var(--bad);color:var(--on-bad);text-decoration:underline}
        .buttons{display:flex;flex-wrap:wrap;align-items:center;gap:var(--s3) var(--s5);margin:var(--s6) 0 var(--s4)}
        .notice{margin:0 0 var(--s5);padding:var(--s4) var(--s5);border-left:5px solid var(--info);
        border-radius:var(--radius-small) var(--radius) var(--radius) var(--radius-small);background:var(--info-shade)}
        .notice>:last-child{margin-bottom:0}
        .notice-title{font-weight:650;margin-bottom:var(--s1);color:var(--info)}
        .notice-warning{border-color:var(--warning);background:var(--warning-shade)}
        .notice-warning .notice-title{color:var(--warning)}
        .notice-success{border-color:var(--good);background:var(--good-shade)}
        .notice-success .notice-title{color:var(--good)}
        .badge{display:inline-block;align-self:start;padding:.1rem .6rem;border-radius:1rem;font-size:.8125rem;font-weight:600;
        line-height:1.5;background:var(--shade);color:var(--ink);white-space:nowrap}
        .badge-info{background:var(--info-shade);color:var(--info)}
        .badge-good{background:var(--good-shade);color:var(--good)}
        .badge-warning{background:var(--warning-shade);color:var(--warning)}
        .badge-bad{background:var(--bad-shade);color:var(--bad)}
        .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:var(--s4);
        margin-bottom:var(--s5)}
        .card{padding:var(--s5);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);
        margin-bottom:var(--s4)}
        .cards .card{margin:0}
        .card>:last-child{margin-bottom:0}
        .card>h2:first-child,.card-head h2{margin-top:0;font-size:1.25rem}
        .card-head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:var(--s2);
        margin-bottom:var(--s2)}
        .card-head :is(h2,h3){margin:0}
        .summary{margin-bottom:var(--s5);border-top:1px solid var(--line)}
        .summary>div{display:grid;gap:var(--s1) var(--s4);padding:var(--s3) 0;border-bottom:1px solid var(--line)}
        .summary dt{font-weight:650}
        .summary dd{margin:0;white-space:pre-line;min-width:0}
        .summary .action{white-space:normal}
        .summary.quiet{font-size:.9375rem;color:var(--ink-soft);margin-top:var(--s6)}
        .summary.quiet dd{font-family:var(--mono);font-size:.875rem;overflow-wrap:anywhere}
        @media (min-width:40rem){.summary>div{grid-template-columns:minmax(10rem,2fr) 3fr auto}}
        .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));gap:var(--s4);
        margin-bottom:var(--s5)}
        .figure{display:flex;flex-direction:column;padding:var(--s4) var(--s5);background:var(--surface);
        border:1px solid var(--line);border-radius:var(--radius)}
        .figure dt{color:var(--ink-soft);font-size:.9375rem;line-height:1.35}
        .figure dd{margin:0;padding-top:var(--s1)}
        .figure b{display:block;font-size:1.9rem;line-height:1.2;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
        .figure span{font-size:.875rem;color:var(--ink-soft)}
        .empty{padding:var(--s6) var(--s5);margin-bottom:var(--s5);text-align:center;border:2px dashed var(--line);
        border-radius:var(--radius);color:var(--ink-soft)}
        .empty-title{font-weight:650;color:var(--ink);margin-bottom:var(--s1)}
        .empty>:last-child{margin-bottom:0}
        .hint+.empty{margin-top:var(--s5)}
        .tabs{margin-bottom:var(--s5);border-bottom:1px solid var(--line)}
        .tabs ul{display:flex;gap:0 var(--s1);list-style:none;margin:0 0 -1px;padding:4px 4px 0;overflow-x:auto}
        .tabs li{margin:0}
        .tabs a{display:block;white-space:nowrap;padding:var(--s3) var(--s4);text-decoration:none;border:1px solid transparent;
        border-radius:var(--radius) var(--radius) 0 0}
        .tabs a:hover{background:var(--shade)}
        .tabs a[aria-current]{color:var(--ink);font-weight:650;background:var(--surface);border-color:var(--line);
        border-bottom-color:var(--surface);box-shadow:inset 0 3px 0 var(--accent)}
        .count{display:inline-block;margin-left:var(--s2);padding:0 .5em;border-radius:1em;background:var(--shade);
        color:var(--ink);font-size:.8125rem;font-weight:600}
        details{margin-bottom:var(--s4);background:var(--surface);border:1px solid var(--line);border-radius:var(--radius)}
        summary{padding:var(--s3) var(--s4);font-weight:600;color:var(--accent);cursor:pointer;border-radius:var(--radius)}
        details>div{padding:0 var(--s4) var(--s4)}
        details>div>:last-child{margin-bottom:0}
        .line,.name{display:block}
        .line+.line{margin-top:var(--s1)}
        tbody th .line+.line{font-weight:400;font-size:.9375rem;color:var(--ink-soft)}
        .terms{font-size:.9375rem}
        @media (min-width:40rem){.terms>div{grid-template-columns:minmax(8rem,13rem) minmax(0,1fr)}}
        .cards.flow{display:block;columns:18rem;column-gap:var(--s4)}
        .cards.flow .card{break-inside:avoid;margin-bottom:var(--s4)}
        .lead{max-width:var(--measure)}
        .facts{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s5);padding:var(--s3) 0;margin-bottom:var(--s5);
        border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.9375rem;color:var(--ink-soft)}
        .part .card{margin-bottom:var(--s4)}
        .part .card .summary{margin:var(--s3) 0 0}
        .part .card .buttons{margin:var(--s4) 0 0}
        .part>p,.part>ul{max-width:var(--measure)}
        .origin{margin:var(--s5) 0 0;background:none;border:0;font-size:.875rem;color:var(--ink-soft)}
        .origin summary{display:inline-block;padding:var(--s1) 0;font-weight:400;color:var(--ink-soft)}
        .origin summary::before{content:"\00a7\00a0"}
        .origin summary::marker{content:""}
        .origin>div{padding:0 0 0 var(--s4);border-left:3px solid var(--line)}
        .origin ul{list-style:none;padding:0}
        .clauses{white-space:normal}
        .ways{list-style:none;padding:0;display:grid;gap:var(--s2);
        grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
        .ways li{margin:0}
        .ways a{display:block;padding:var(--s3) var(--s4);background:var(--surface);border:1px solid var(--line);
        border-radius:var(--radius);font-weight:600;text-decoration:none}
        .ways a:hover{border-color:var(--accent)}
        .ways a+.hint{display:block;margin:var(--s1) var(--s4) 0;font-size:.9375rem}
        .part>.promise{margin:0 0 var(--s5)}
        .promise ul{margin:0}
        .message h2{font-size:1.125rem;margin:0 0 var(--s1)}
        .code{font-size:1.6rem;letter-spacing:.08em;user-select:all;background:var(--shade);padding:.1em .4em;
        border-radius:var(--radius-small)}
        .why h2{font-size:1.125rem;margin:0 0 var(--s2)}
        .timeline{list-style:none;padding:0;margin:0 0 var(--s5)}
        .timeline li{position:relative;margin:0;padding:0 0 var(--s5) 2.25rem}
        .timeline li::before{content:"";position:absolute;left:.25rem;top:.4rem;width:.9rem;height:.9rem;border-radius:50%;
        background:var(--surface);border:3px solid var(--edge);z-index:1}
        .timeline li::after{content:"";position:absolute;left:calc(.25rem + .45rem - 1px);top:.6rem;bottom:-.4rem;width:2px;
        background:var(--line)}
        .timeline li:last-child::after{display:none}
        .timeline .step-done::before{background:var(--accent);border-color:var(--accent)}
        .timeline .step-done::after{background:var(--accent)}
        .timeline .step-now::before{border-color:var(--accent);box-shadow:0 0 0 4px var(--good-shade)}
        .timeline .step-late::before{background:var(--bad);border-color:var(--bad)}
        .timeline li>:last-child{margin-bottom:0}
        .step-title{font-weight:650;margin:0}
        .step-late .step-title{color:var(--bad)}
        .step-ahead .step-title{color:var(--ink-soft)}
        .step-time{font-size:.9375rem;color:var(--ink-soft);margin:0}
        .turner{display:flex;flex-wrap:wrap;gap:var(--s5);margin:var(--s5) 0}
        .turner [rel=prev]::before{content:"\2190\00a0"}
        .turner [rel=next]::after{content:"\00a0\2192"}
        .clause{margin-bottom:var(--s5)}
        .clause-text>:last-child{margin-bottom:var(--s3)}
        .promise{padding:var(--s3) var(--s4);background:var(--surface);border:1px solid var(--line);
        border-left:3px solid var(--accent);border-radius:var(--radius-small) var(--radius) var(--radius) var(--radius-small);
        font-size:.9375rem;line-height:1.5}
        .promise p{margin:0 0 var(--s1)}
        .promise>:last-child{margin-bottom:0}
        .promise-figures{color:var(--ink-soft)}
        .promise-you{font-weight:600}
        @media (min-width:64rem){.clause{display:grid;grid-template-columns:minmax(0,1fr) 17rem;gap:var(--s5);
        align-items:start}.has-contents .clause{grid-template-columns:minmax(0,1fr) 15rem}}
        @media (max-width:40rem){.card{padding:var(--s4)}
        .figures{grid-template-columns:repeat(auto-fit,minmax(min(9rem,100%),1fr));gap:var(--s3)}
        .figure{padding:var(--s3) var(--s4)}.figure b{font-size:1.5rem}
        .figure:last-child:nth-child(odd){grid-column:1/-1}}
        """#
}
