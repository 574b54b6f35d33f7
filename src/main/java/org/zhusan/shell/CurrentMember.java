package org.zhusan.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** Hands the signed-in member, as read at the start of this very request, to controllers that ask for one. */
@Component
class CurrentMember implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = CurrentMember.class.getName();

    static @Nullable Member of(HttpServletRequest request) {
        return (Member) request.getAttribute(ATTRIBUTE);
    }

    static void set(HttpServletRequest request, Member member) {
        request.setAttribute(ATTRIBUTE, member);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Member.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Member member = servlet == null ? null : of(servlet);
        if (member == null) {
            throw new NotPermitted();
        }
        return member;
    }
}
