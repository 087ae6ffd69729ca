from django.contrib.auth.models import User


def reviewers():
    return [user for user in User.objects.all() if user.has_perm("shop.review_order")]  # ARC204 Permission is queried once per iteration by has_perm(): ask once which users have it: User.objects.with_perm("…")


def all_of_each():
    for user in User.objects.filter(is_staff=True):
        print(user.get_all_permissions())  # ARC204 ask for the permissions of all users and of their groups before the loop
        print(user.has_perm("shop.review_order"))
