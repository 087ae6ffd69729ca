from django.shortcuts import render


def sitemap(request):  # ARC102 sitemap
    entries = []
    entries.append(("/", "Home"))
    entries.append(("/about/", "About us"))
    entries.append(("/team/", "Team"))
    entries.append(("/jobs/", "Jobs"))
    entries.append(("/press/", "Press"))
    entries.append(("/contact/", "Contact"))
    entries.append(("/imprint/", "Imprint"))
    entries.append(("/privacy/", "Privacy"))
    entries.append(("/terms/", "Terms"))
    entries.append(("/help/", "Help"))
    entries.append(("/help/orders/", "Help with orders"))
    entries.append(("/help/returns/", "Help with returns"))
    entries.append(("/help/payment/", "Help with payment"))
    entries.append(("/help/account/", "Help with your account"))
    entries.append(("/shop/", "Shop"))
    entries.append(("/shop/books/", "Books"))
    entries.append(("/shop/maps/", "Maps"))
    entries.append(("/shop/games/", "Games"))
    entries.append(("/shop/music/", "Music"))
    entries.append(("/shop/films/", "Films"))
    entries.append(("/blog/", "Blog"))
    entries.append(("/blog/archive/", "Archive"))
    entries.append(("/newsletter/", "Newsletter"))
    entries.append(("/feed/", "Feed"))
    context = {}
    context["entries"] = entries
    context["title"] = "Sitemap"
    context["count"] = len(entries)
    context["host"] = request.get_host()
    return render(request, "pages/sitemap.html", context)
