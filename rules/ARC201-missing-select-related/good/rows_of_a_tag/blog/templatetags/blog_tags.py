from blog.models import Post
from django import template

register = template.Library()


@register.simple_tag
def newest_posts(number=20):
    return Post.objects.select_related("author").order_by("-published")[:number]


@register.simple_tag
def posts_of_the_day():
    """The one template that reads authors has the tag of that name from another library."""
    return Post.objects.order_by("-published")


@register.simple_tag
def titles():
    return Post.objects.values("title", "author__name")


@register.simple_tag
def first_post():
    return Post.objects.order_by("published").first()


@register.filter
def written_before(moment):
    return Post.objects.filter(published__lt=moment)
