package org.microcourt.courtroom;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/// No function asks its context anything.
public final class NoContext implements Context {
  private static UnsupportedOperationException asked() {
    return new UnsupportedOperationException("the context was asked");
  }

  @Override
  public String getAwsRequestId() {
    throw asked();
  }

  @Override
  public String getLogGroupName() {
    throw asked();
  }

  @Override
  public String getLogStreamName() {
    throw asked();
  }

  @Override
  public String getFunctionName() {
    throw asked();
  }

  @Override
  public String getFunctionVersion() {
    throw asked();
  }

  @Override
  public String getInvokedFunctionArn() {
    throw asked();
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw asked();
  }

  @Override
  public ClientContext getClientContext() {
    throw asked();
  }

  @Override
  public int getRemainingTimeInMillis() {
    throw asked();
  }

  @Override
  public int getMemoryLimitInMB() {
    throw asked();
  }

  @Override
  public LambdaLogger getLogger() {
    throw asked();
  }
}
