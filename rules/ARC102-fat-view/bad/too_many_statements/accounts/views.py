from django.shortcuts import render


def profile(request):  # ARC102 profile
    user = request.user
    context = {}
    context["title"] = "Profile"
    context["subtitle"] = "All that we know about you"
    context["name"] = user.get_full_name()
    context["short_name"] = user.get_short_name()
    context["email"] = user.email
    context["joined"] = user.date_joined
    context["last_login"] = user.last_login
    context["is_staff"] = user.is_staff
    context["language"] = request.LANGUAGE_CODE
    context["show_email"] = True
    context["show_phone"] = False
    context["show_address"] = False
    context["show_birthday"] = False
    context["show_orders"] = True
    context["show_wishlist"] = True
    context["show_reviews"] = True
    context["show_returns"] = False
    context["show_vouchers"] = True
    context["show_newsletter"] = True
    context["show_delete"] = True
    menu = []
    menu.append(("profile", "Profile"))
    menu.append(("orders", "Orders"))
    menu.append(("returns", "Returns"))
    menu.append(("wishlist", "Wish list"))
    menu.append(("reviews", "Reviews"))
    menu.append(("vouchers", "Vouchers"))
    menu.append(("addresses", "Addresses"))
    menu.append(("payment", "Payment"))
    menu.append(("password", "Password"))
    menu.append(("sessions", "Sessions"))
    menu.append(("newsletter", "Newsletter"))
    menu.append(("privacy", "Privacy"))
    menu.append(("export", "Export"))
    menu.append(("delete", "Delete"))
    menu.append(("logout", "Log out"))
    context["menu"] = menu
    breadcrumbs = []
    breadcrumbs.append(("home", "Home"))
    breadcrumbs.append(("account", "Account"))
    breadcrumbs.append(("profile", "Profile"))
    context["breadcrumbs"] = breadcrumbs
    return render(request, "accounts/profile.html", context)
