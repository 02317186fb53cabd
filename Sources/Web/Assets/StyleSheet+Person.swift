extension StyleSheet {
    /// The pages on which people see their data, choices and history.
    static let person = #"""
        .held .card-head a{font-size:.9375rem}
        .card-ways{display:flex;gap:var(--s4)}
        .held .card-head h3{font-size:1rem;color:var(--ink-soft);font-weight:600}
        .reply{border-left:3px solid var(--line);padding-left:var(--s3);margin:var(--s2) 0}
        .reply p{margin:0}
        .held-value{font-size:1.1875rem;font-weight:600;white-space:pre-line;overflow-wrap:anywhere;margin-bottom:var(--s2)}
        .held-end{color:var(--ink-soft);margin-bottom:var(--s3)}
        .card details{background:none;border:0;border-top:1px solid var(--line);border-radius:0;margin:0}
        .card details>summary{padding:var(--s3) 0 0}
        .card details>div{padding:var(--s3) 0 0}
        .purposes{list-style:none;padding:0;margin:0;white-space:normal}
        .bases{padding-left:1.2em;margin:0;color:var(--ink-soft);font-size:.9375rem}
        .months{display:block;width:100%;height:9rem;margin:0 0 var(--s4)}
        .months-bar{fill:var(--accent)}
        .months-ground{fill:var(--edge)}
        .going{list-style:none;padding:0;margin:0 0 var(--s5)}
        .going li{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s1) var(--s4);padding:var(--s3) 0;margin:0;
        border-bottom:1px solid var(--line)}
        .going svg{display:block;width:100%;height:.75rem}
        .going-label{font-weight:600;overflow-wrap:anywhere}
        .going-day{color:var(--ink-soft);font-size:.9375rem;font-variant-numeric:tabular-nums}
        .going-all{fill:var(--line)}
        .going-kept{fill:var(--accent)}
        .going-open{fill:var(--edge)}
        @media (min-width:44rem){.going li{grid-template-columns:minmax(0,14rem) minmax(0,1fr) minmax(0,11rem);
        align-items:center}.going-day{text-align:right}}
        .qr{display:block;width:min(15rem,100%);height:auto;margin:0 0 var(--s4)}
        .bars{list-style:none;padding:0;margin:0 0 var(--s5)}
        .bars li{display:grid;grid-template-columns:minmax(0,1fr);gap:var(--s1) var(--s4);padding:var(--s2) 0;margin:0;
        border-bottom:1px solid var(--line)}
        .bars svg{display:block;width:100%;height:.9rem;background:var(--shade)}
        .bars-label{font-weight:600;overflow-wrap:anywhere}
        .bars-words{color:var(--ink-soft);font-size:.9375rem;font-variant-numeric:tabular-nums}
        .bars-done{fill:var(--accent)}
        .bars-rest{fill:var(--edge)}
        .bars-late{fill:var(--bad)}
        .bars-legend{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s5);list-style:none;padding:0;margin:0 0 var(--s3);
        font-size:.9375rem}
        .bars-legend li{display:flex;align-items:center;gap:var(--s2);margin:0}
        .bars-legend svg{width:1.5rem;height:.9rem}
        @media (min-width:44rem){.bars li{grid-template-columns:minmax(0,13rem) minmax(0,1fr) minmax(0,17rem);
        align-items:center}}
        .card .badge,.wishes .badge{white-space:normal;border-radius:var(--radius)}
        .words{margin:0 0 var(--s4);padding:var(--s3) var(--s5);border-left:4px solid var(--edge);background:var(--shade);
        border-radius:var(--radius-small);white-space:pre-line}
        @media (max-width:40rem){.words{padding:var(--s2) var(--s3);font-size:.9375rem}}
        .one{margin:0}
        .one .button{margin:0}
        .links{display:flex;flex-wrap:wrap;gap:var(--s2) var(--s5);list-style:none;padding:0;margin:0 0 var(--s4)}
        .links li{margin:0}
        .notice .links{margin:0}
        .wishes{list-style:none;padding:0;margin:0 0 var(--s5);border-top:1px solid var(--line)}
        .wishes li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:var(--s2) var(--s4);
        margin:0;padding:var(--s3) 0;border-bottom:1px solid var(--line)}
        .ways li{padding:var(--s1) 0}
        .step-who{font-size:.9375rem;color:var(--ink-soft);margin:0 0 var(--s2)}
        .timeline details{background:none;border:0;margin:0}
        .timeline details>summary{display:inline-block;padding:var(--s1) 0;font-size:.9375rem}
        .timeline details>summary::before{content:"\25b8\00a0"}
        .timeline details[open]>summary::before{content:"\25be\00a0"}
        .timeline details>div{padding:var(--s2) 0 0}
        .preview{list-style:none;padding:0}
        .frame-wide tbody td code{white-space:nowrap}
        @media (max-width:43.99rem){.frame-wide tbody td code{white-space:normal}}
        .right .buttons{margin:0 0 var(--s4)}
        .secret{font-family:var(--mono);font-size:1.0625rem;overflow-wrap:anywhere;user-select:all;padding:var(--s3) var(--s4);
        background:var(--shade);border-radius:var(--radius-small);margin-bottom:var(--s4)}
        """#
}
