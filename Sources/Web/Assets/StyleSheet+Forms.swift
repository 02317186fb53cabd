extension StyleSheet {
    /// Forms and their mistakes.
    static let forms = #"""
        form{margin:0 0 var(--s5)}
        .question{margin:0 0 var(--s6);padding:0;border:0;min-width:0}
        .question>label,legend{display:block;font-weight:650;margin-bottom:var(--s1);padding:0}
        .question.large>label,.question.large>legend{font-size:1.45rem;line-height:1.25;margin-bottom:var(--s2)}
        .optional{font-weight:400;color:var(--ink-soft)}
        .hint{color:var(--ink-soft);margin:0 0 var(--s2)}
        main>.hint{margin-bottom:var(--s5)}
        .mistake{color:var(--bad);font-weight:650;margin:0 0 var(--s2)}
        .has-mistake{padding-left:var(--s4);border-left:5px solid var(--bad)}
        input,textarea,select{font:inherit;color:inherit}
        input:not([type=checkbox],[type=radio],[type=hidden]),textarea,select{display:block;width:100%;min-height:2.75rem;
        padding:.5rem .75rem;background:var(--surface);border:2px solid var(--edge);border-radius:var(--radius-small)}
        textarea{resize:vertical;line-height:1.5}
        select{width:auto;max-width:100%}
        input:is(.short,[type=date],[type=time]){max-width:13rem!important}
        .frame-wide form{max-width:var(--measure)}
        .has-mistake input:not([type=checkbox],[type=radio]),.has-mistake textarea,.has-mistake select
        {border-color:var(--bad)}
        input:focus-visible,textarea:focus-visible,select:focus-visible{outline:3px solid var(--focus);outline-offset:0;
        border-color:var(--ink)}
        .choices{display:grid;gap:var(--s3)}
        .choice{display:grid;grid-template-columns:2.25rem minmax(0,1fr);align-items:start}
        .choice input{width:1.5rem;height:1.5rem;margin:.1rem 0 0;accent-color:var(--accent)}
        .choice label{padding:.05rem 0;cursor:pointer}
        .choice .hint{display:block;margin:0;font-size:.9375rem}
        .tick{margin:0 0 var(--s3)}
        .tick .hint{display:block;font-size:.9375rem}
        .tick+.hint{margin-top:var(--s4)}
        .condition{margin-bottom:var(--s4)}
        .depends{margin:var(--s3) 0 0 1.1rem;padding-left:1.6rem;border-left:3px solid var(--line)}
        .depends .question{margin-bottom:var(--s4)}
        @supports selector(:has(*)){.condition:not(:has(.tick input:checked))>.depends{display:none}}
        .mistakes{margin:0 0 var(--s6);padding:var(--s4) var(--s5);border:3px solid var(--bad);border-radius:var(--radius);
        background:var(--surface)}
        .mistakes h2{font-size:1.1875rem;margin:0 0 var(--s2)}
        .mistakes ul{margin:0;list-style:none;padding:0}
        .mistakes a{color:var(--bad);font-weight:600}
        """#
}
