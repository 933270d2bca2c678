"""A paper as it was, with what the program took each passage for: how a person checks that it read right.

    Parsed + Known ─ marks, notes, titles, cards ─→ values ─ cutting ─→ blocks of HTML ─ page ─→ one page

placing    words that a stage read without saying where: a body, a day, an owner
marks      passages of the paper with their kind and a few words
notes      what stands beside the text: who is asked, by when, how it was voted, what is inferred
titles     where minutes, agendas and reports begin, and what was read of them
cards      what each reference can mean
cutting    marks that nest, overlap and run over lines, as elements that do not
"""
