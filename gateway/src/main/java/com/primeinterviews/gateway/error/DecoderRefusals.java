package com.primeinterviews.gateway.error;

import com.primeinterviews.platform.error.ErrorBody;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.request.RequestId;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.time.Clock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Some requests are refused before there is an exchange to answer: header lines that are too long
 * or malformed, an address that is no URI. The server does so with a bare status; here it gets the
 * error body. Every other answer already carries a request id and passes untouched.
 */
@Sharable
final class DecoderRefusals extends ChannelOutboundHandlerAdapter {

  private final JsonMapper json;
  private final Clock clock;

  DecoderRefusals(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof FullHttpResponse answer && isBareRefusal(answer)) {
      context.write(withBody(answer), promise);
    } else {
      context.write(message, promise);
    }
  }

  private static boolean isBareRefusal(FullHttpResponse answer) {
    return answer.status().code() >= 400
        && !answer.content().isReadable()
        && !answer.headers().contains(RequestId.HEADER);
  }

  private FullHttpResponse withBody(FullHttpResponse bare) {
    var requestId = RequestId.acceptOrMake(null);
    int status = bare.status().code();
    var code = ErrorCode.ofStatus(status);
    var problem = Problem.of(code, code.title() + ".").status(status);
    var body = json.writeValueAsBytes(ErrorBody.of(problem, "/", requestId, clock.instant()));
    var answer =
        new DefaultFullHttpResponse(
            bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(bare.headers())
        .set(RequestId.HEADER, requestId)
        .set(HttpHeaderNames.CONTENT_TYPE, ErrorBody.MEDIA_TYPE)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    bare.release();
    return answer;
  }
}
