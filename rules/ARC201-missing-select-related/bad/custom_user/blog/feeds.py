from blog.models import Post
from django.contrib.auth import get_user_model

User = get_user_model()


def entries():
    result = []
    for post in Post.objects.all():
        result.append((post.title, post.author.team.name))  # ARC201 .select_related("author__team")
    return result


def phone_book():
    return [user.profile.phone for user in User.objects.all()]  # ARC201 User.profile


def teams():
    return [user.team.name for user in get_user_model().objects.order_by("pk")]  # ARC201 User.team
