from django.contrib.auth.models import User


def may_add(user):
    return user.has_perm("library.add_book")


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    print([may_add(user) for user in User.objects.all()])
