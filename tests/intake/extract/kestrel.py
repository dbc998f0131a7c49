"""A page of a made-up newspaper."""

from __future__ import annotations

ADDRESS = "https://kestrel.example/news/harbour"


PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour closed after gulls - The Kestrel</title>
<link rel="canonical" href="/news/harbour"><meta property="og:title" content="Harbour closed after gulls">
<meta property="og:site_name" content="The Kestrel"><meta name="description" content="Gulls took the crane.">
<meta property="article:published_time" content="2021-05-04T01:10:00+04:00">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Kestrel"},
{"@type":"NewsArticle","headline":"Harbour closed after gulls","datePublished":"2021-05-03T21:10:00Z",
"author":[{"@type":"Person","name":"Wren Tern"},{"@type":"Person","name":"Pavel Orlov"}]}]}</script>
<style>p { color: red }</style><script>document.write("<p>written by a script</p>")</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header>
<main><article class="post"><h1>Harbour closed after gulls</h1><div class="entry-content">
<figure class="wp-caption"><img src="a.jpg" alt="Gulls"><figcaption>Gulls on the crane. Photo: Alva Tern</figcaption></figure>
<p>The harbour of Ostrava-by-the-Sea closed on 3 May after gulls took the crane, the
<a href="/guild">Guild of Ropemakers</a> said on Monday. It has 5 * 3 = 15 cranes [sic].</p>
<p>Mayor <strong>Alva Tern</strong> blamed the guild, which <em>denied</em> everything and asked for a vote of the council.</p>
<h2>What the council said</h2><ul><li>The crane is theirs.</li><li>Nobody was hurt.<ol><li>Not even slightly.</li></ol></li></ul>
<blockquote><p>We will not go back.</p><p>Never.</p></blockquote>
<table><tr><th>Year</th><th>Gulls</th></tr><tr><td>2019</td><td>12 | 13</td></tr></table>
<p><b>Q:</b>Who fed them?</p><p><b>Answer:</b> My sister did.<br>She liked them.</p><p><b>Wren Tern:</b> Really?</p>
<div class="wp-caption"><img src="b.jpg"><p class="wp-caption-text">The crane in 2019</p></div>
<p>The council will meet again on 9 June, and the ferrymen have said that they will wait until then.</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></article>
<section id="comments"><h2>Two thoughts</h2><p>I think this is a terrible thing for our harbour and everybody in it.</p>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div></section>
</main><footer><p>Follow us on social networks</p></footer></body></html>"""


def page(head: str, body: str = "<h1>Title</h1><p>The harbour is closed.</p>", html: str = "<html>") -> bytes:
    return f"{html}<head>{head}</head><body><article>{body}</article></body></html>".encode()
