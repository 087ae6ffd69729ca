from django.contrib.auth.models import User


def may_see(user, other):
    return user.has_perm(f"library.see_{other.username}")


def fill(n):
    for number in range(n):
        User.objects.create(username=f"user {number}")


def run():
    one = User.objects.order_by("pk")[0]
    print([may_see(one, user) for user in User.objects.all()])
