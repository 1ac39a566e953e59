/// The Python program that asks one peer the queries of a run.
///
/// It reads `streets.tsv` (street, tab, one of its names in small letters) and `queries.jsonl` from its folder, and
/// prints a line of JSON. A peer that is slow is asked until its time is over.
enum PeerScript {
  static let text = #"""
    import json, os, shutil, sqlite3, subprocess, sys, sysconfig, time

    folder, peer, budget = sys.argv[1], sys.argv[2], float(sys.argv[3])
    streets, names = [], []
    for line in open(os.path.join(folder, "streets.tsv"), encoding="utf-8"):
        street, name = line.rstrip("\n").split("\t")
        streets.append(int(street))
        names.append(name)
    queries = [json.loads(line) for line in open(os.path.join(folder, "queries.jsonl"), encoding="utf-8")]

    def words(text):
        return [word for word in "".join(c if c.isalnum() else " " for c in text).split() if word]

    def tantivy_peer():
        import tantivy
        from tantivy import Occur, Query
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("name", stored=False, tokenizer_name="default")
        builder.add_integer_field("street", stored=True, indexed=False)
        builder.add_integer_field("length", stored=True, indexed=False)
        schema = builder.build()
        index = tantivy.Index(schema)
        writer = index.writer(100_000_000, 1)
        for street, name in zip(streets, names):
            writer.add_document(tantivy.Document(name=name, street=street, length=len(name)))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()
        def ask(text):
            parts = []
            for word in words(text):
                parts.append((Occur.Should, Query.term_query(schema, "name", word)))
                for edits, least, boost in ((1, 4, 10.0), (2, 7, 5.0)):
                    if len(word) >= least:
                        fuzzy = Query.fuzzy_term_query(schema, "name", word, edits, True, False)
                        parts.append((Occur.Should, Query.boost_query(fuzzy, boost)))
            if not parts:
                return None
            # What is matched with errors has one score whatever else the name has: of equals the shortest.
            hits = searcher.search(Query.boolean_query(parts), 20).hits
            equals = [searcher.doc(place) for score, place in hits if score > hits[0][0] - 1e-4]
            return min(equals, key=lambda found: found["length"][0])["street"][0] if equals else None
        return ask

    def fts5_peer():
        base = sqlite3.connect(":memory:")
        base.execute("create virtual table n using fts5(name, street unindexed, tokenize='trigram')")
        base.executemany("insert into n values (?, ?)", zip(names, streets))
        base.execute("insert into n(n) values ('optimize')")
        def ask(text):
            text = " ".join(words(text))
            grams = {text[i:i + 3] for i in range(len(text) - 2)}
            if not grams:
                return None
            match = " OR ".join('"%s"' % gram for gram in sorted(grams))
            row = base.execute("select street from n where n match ? order by rank limit 1", (match,)).fetchone()
            return row[0] if row else None
        return ask

    def rapidfuzz_peer():
        from rapidfuzz import fuzz, process
        def ask(text):
            text = " ".join(words(text))
            found = process.extractOne(text, names, scorer=fuzz.token_sort_ratio, score_cutoff=40)
            return streets[found[2]] if found else None
        return ask

    def fzf_peer():
        own = os.path.join(sysconfig.get_path("scripts"), "fzf")
        program = own if os.path.exists(own) else shutil.which("fzf")
        if not program:
            raise ImportError("fzf is not installed")
        lines = "".join("%d\t%s\n" % pair for pair in zip(streets, names)).encode()
        def ask(text):
            command = [program, "--filter", " ".join(words(text)), "--delimiter", "\t", "--nth", "2.."]
            output = subprocess.run(command, input=lines, capture_output=True).stdout
            first = output.split(b"\n", 1)[0]
            return int(first.split(b"\t")[0]) if first else None
        return ask

    start = time.perf_counter()
    try:
        ask = {"tantivy": tantivy_peer, "FTS5": fts5_peer, "rapidfuzz": rapidfuzz_peer, "fzf": fzf_peer}[peer]()
    except (ImportError, sqlite3.Error) as error:
        print(json.dumps({"absent": str(error)}))
        sys.exit()
    making = time.perf_counter() - start
    for query in queries[:5]:
        ask(query["text"])
    asked, right, times = {}, {}, []
    began = time.perf_counter()
    for query in queries:
        start = time.perf_counter()
        found = ask(query["text"])
        end = time.perf_counter()
        times.append((end - start) * 1000)
        noise = query["noise"]
        asked[noise] = asked.get(noise, 0) + 1
        right[noise] = right.get(noise, 0) + (1 if found == query["street"] else 0)
        if end - began > budget:
            break
    print(json.dumps({"making": making * 1000, "asked": asked, "right": right, "times": times}))
    """#
}
