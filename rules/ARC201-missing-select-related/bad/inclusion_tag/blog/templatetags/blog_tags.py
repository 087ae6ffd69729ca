from blog.models import Post
from django import template

register = template.Library()


@register.inclusion_tag("blog/_newest.html")
def newest_posts():
    return {"posts": Post.objects.order_by("-published")}  # ARC201 Post.author
