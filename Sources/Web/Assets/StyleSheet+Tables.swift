extension StyleSheet {
    /// Tables, which fold on a phone.
    static let tables = #"""
        .table{margin-bottom:var(--s5)}
        table{width:100%;border-collapse:collapse;background:var(--surface);border:1px solid var(--line);margin:0}
        caption{text-align:left;font-weight:650;padding:0 0 var(--s3);font-size:1.0625rem}
        th,td{padding:var(--s3) var(--s4);text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
        thead th{font-size:.875rem;font-weight:600;color:var(--ink-soft);background:var(--shade);vertical-align:bottom}
        tbody th{font-weight:600}
        tbody tr:last-child>*{border-bottom:0}
        tbody tr:hover{background:var(--shade)}
        .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        @media (max-width:43.99rem){
        table,tbody,tr,th,td,caption{display:block}
        table{background:none;border:0}
        thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        tbody tr{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius);
        margin-bottom:var(--s3);padding:var(--s3) var(--s4)}
        tbody tr:hover{background:var(--surface)}
        tbody th,tbody td{padding:var(--s1) 0;border:0}
        tbody th{font-size:1.0625rem;padding-bottom:var(--s2)}
        tbody td{display:grid;grid-template-columns:minmax(min-content,38%) minmax(0,1fr);gap:var(--s3);justify-items:start;
        text-align:left;overflow-wrap:anywhere}
        tbody td>*{grid-column:2}
        tbody td::before{content:attr(data-label);color:var(--ink-soft);font-size:.9375rem;overflow-wrap:normal}
        tbody td.long{grid-template-columns:minmax(0,1fr);gap:0}
        tbody td.long>*{grid-column:1}
        tbody td:empty{display:none}
        tbody td.number{text-align:left;white-space:normal}}
        """#
}
