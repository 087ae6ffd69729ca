from django.contrib.auth.models import User


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    one = User.objects.order_by("pk")[0]
    print([one.has_perm(f"library.{user.username}") for user in User.objects.all()])
