from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    print([user.has_perm("library.add_book", user) for user in User.objects.all()])
