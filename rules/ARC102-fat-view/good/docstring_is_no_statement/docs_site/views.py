from django.shortcuts import render


def landing(request):
    """Shows the landing page.

    The docstring is prose, however long it is:

    - who may see the page (everybody),
    - what it shows (the three latest releases),
    - what it does not show (drafts),
    - how it is cached (not at all),
    - why the numbers are written down here (they change once a year).
    """
    releases = ["3.2", "3.1", "3.0"]
    latest = releases[0]
    title = f"Documentation of {latest}"
    context = {"releases": releases, "title": title}
    return render(request, "docs_site/landing.html", context)
